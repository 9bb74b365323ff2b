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
        bool isPacked = UnpackedStream.IsGzip(file);
        file.Position = 0;
        return isPacked ? new UnpackedStream(file, path, maxUnpackedBytes) : file;
    }

    /// <summary>The name without folder, and without the ending of packed files.</summary>
    public static string NameOf(string path) =>
        Path.GetFileName(path) is var name && name.EndsWith(UnpackedStream.Ending, StringComparison.OrdinalIgnoreCase)
            ? name[..^UnpackedStream.Ending.Length] : Path.GetFileName(path);
}
