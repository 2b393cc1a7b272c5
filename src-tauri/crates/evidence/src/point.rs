//! Which points of the curve may stand in an Ed25519 key or signature. Libraries differ here, and what one takes and
//! another refuses would be valid at one desk and not at the next: so this house says it itself, before any library.

/// The prime of the field, 2^255 - 19, lowest byte first.
const PRIME: [u8; 32] = {
    let mut prime = [0xFF; 32];
    prime[0] = 0xED;
    prime[31] = 0x7F;
    prime
};
/// One coordinate of the points of order eight, lowest byte first; the other is the prime less this.
const EIGHTH: [u8; 32] = [
    0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0,
    0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
];
/// The same for the other four.
const OTHER_EIGHTH: [u8; 32] = [
    0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F,
    0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
];

/// False for a point written in another than its one way, and for the eight points under which a signature says
/// nothing: those whose order divides eight.
pub(crate) fn is_sound(point: &[u8]) -> bool {
    let Ok(mut height) = <[u8; 32]>::try_from(point) else {
        return false;
    };
    // The top bit is the sign of the other coordinate.
    height[31] &= 0x7F;
    let small = |low: u8| {
        let mut number = [0; 32];
        number[0] = low;
        number
    };
    let mut last = PRIME;
    last[0] -= 1;
    let below = height.iter().rev().lt(PRIME.iter().rev());
    below && ![small(0), small(1), last, EIGHTH, OTHER_EIGHTH].contains(&height)
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::VerifyingKey;

    use super::*;

    #[test]
    fn the_points_that_are_refused_are_those_of_small_order() {
        let mut refused = 0;
        let mut last = PRIME;
        last[0] -= 1;
        for low in [[0; 32], small_one(), last, EIGHTH, OTHER_EIGHTH] {
            for sign in [0, 0x80] {
                let mut point = low;
                point[31] |= sign;
                assert!(!is_sound(&point), "{point:?}");
                // What is no point at all has no order either.
                if let Ok(key) = VerifyingKey::from_bytes(&point) {
                    assert!(key.is_weak(), "{point:?}");
                    refused += 1;
                }
            }
        }
        assert!(refused >= 8, "{refused}");
        // The base point, and numbers beyond the prime, each of which another reader takes for a smaller one.
        let mut base = [0x66; 32];
        base[0] = 0x58;
        assert!(is_sound(&base));
        for more in 0..19 {
            let mut beyond = PRIME;
            beyond[0] += more;
            assert!(!is_sound(&beyond), "{more}");
        }
        assert!(!is_sound(&base[..31]) && !is_sound(&[]));
    }

    const fn small_one() -> [u8; 32] {
        let mut one = [0; 32];
        one[0] = 1;
        one
    }
}
