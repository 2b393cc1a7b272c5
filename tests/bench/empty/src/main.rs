//! The least a Tauri window can be: what the application's start and memory are held against.

fn main() {
    let built = tauri::Builder::default()
        .setup(|app| {
            tauri::WebviewWindowBuilder::new(
                app,
                "empty",
                tauri::WebviewUrl::App("index.html".into()),
            )
            .title("Empty")
            .inner_size(1280.0, 800.0)
            .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(why) = built {
        eprintln!("the empty window could not open: {why}");
    }
}
