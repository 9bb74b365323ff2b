namespace ScoGraph.Formats.Imports.Opening;

/// <summary>Opens the files of an import: packed ones are unpacked, texts are read in the encoding that their bytes tell.</summary>
/// <param name="path">The file, as messages name it.</param>
/// <param name="maxUnpackedBytes">How many bytes a packed file may have when it is unpacked; null for any number.</param>
internal sealed class ImportFile(string path, long? maxUnpackedBytes)
{
    /// <summary>The bytes, unpacked where the file is gzip, whatever it is called; the caller disposes of them.</summary>
    /// <exception cref="GraphFormatException">It is a folder.</exception>
    public Stream Open()
    {
        if (Directory.Exists(path))
            throw new GraphFormatException(FormatErrors.FolderNotFile, path, 0, 0);
        FileStream file = File.OpenRead(path);

        // What comes from another program as it is written is read once, and as it is.
        if (!file.CanSeek)
            return file;
        bool isPacked = UnpackedStream.IsGzip(file);
        file.Position = 0;
        return isPacked ? new UnpackedStream(file, path, maxUnpackedBytes) : file;
    }

    /// <summary>The first bytes, unpacked, as far as they fill a buffer; none of what can be read only once.</summary>
    /// <exception cref="GraphFormatException">It is a folder.</exception>
    public int Sample(Span<byte> buffer)
    {
        using Stream bytes = Open();
        return bytes is UnpackedStream or { CanSeek: true } ? bytes.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) : 0;
    }

    /// <summary>The name without folder, and without the ending of packed files.</summary>
    public static string NameOf(string path) =>
        Path.GetFileName(path) is var name && name.EndsWith(UnpackedStream.Ending, StringComparison.OrdinalIgnoreCase)
            ? name[..^UnpackedStream.Ending.Length] : Path.GetFileName(path);
}
