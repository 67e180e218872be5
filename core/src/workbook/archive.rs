//! A ZIP archive of stored files (APPNOTE 6.3.3, sections 4.3.7 to 4.3.16).

/// The bytes of an archive; the files bear no time, so the same content gives the same bytes.
pub(super) fn archive(files: &[(String, String)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let at = length(bytes.len());
        let common = common(name, content.as_bytes());
        put(&mut bytes, &[b"PK\x03\x04", &common, name.as_bytes(), content.as_bytes()]);
        put(&mut directory, &[b"PK\x01\x02\x14\x00", &common, &[0; 10], &at, name.as_bytes()]);
    }
    let (count, at) = (short(files.len()), length(bytes.len()));
    let size = length(directory.len());
    put(&mut bytes, &[&directory, b"PK\x05\x06\0\0\0\0", &count, &count, &size, &at, &[0; 2]]);
    bytes
}

/// What the local header and the directory say alike: version 2.0, names in UTF-8, stored, 1
/// January 1980, checksum and lengths.
fn common(name: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let size = length(content.len());
    let fixed = b"\x14\x00\x00\x08\x00\x00\x00\x00\x21\x00";
    put(&mut bytes, &[fixed, &checksum(content), &size, &size, &short(name.len()), &[0; 2]]);
    bytes
}

fn put(bytes: &mut Vec<u8>, parts: &[&[u8]]) {
    parts.iter().for_each(|it| bytes.extend_from_slice(it));
}

/// A length of four bytes; a ledger of four gigabytes does not fit into a browser.
fn length(it: usize) -> [u8; 4] {
    u32::try_from(it).unwrap_or(u32::MAX).to_le_bytes()
}

fn short(it: usize) -> [u8; 2] {
    u16::try_from(it).unwrap_or(u16::MAX).to_le_bytes()
}

/// CRC-32 as in ISO 3309, bit by bit: a table would be larger than the code.
fn checksum(bytes: &[u8]) -> [u8; 4] {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let low = crc & 1;
            crc = (crc >> 1) ^ (0xEDB8_8320 * low);
        }
    }
    (!crc).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926_u32.to_le_bytes());
    }
}
