namespace ScoGraph.Sqlite.Tests.FileSystems;

/// <summary>Something that SQLite does to a file.</summary>
/// <param name="Kind">What.</param>
/// <param name="Path">The file; empty for a temporary one.</param>
/// <param name="At">Where it writes, how long the file is to be, or whether the folder is synced that it is deleted from.</param>
/// <param name="Bytes">What it writes; empty for others.</param>
internal readonly record struct FileOperation(FileOperationKind Kind, string Path, long At, byte[] Bytes);

internal enum FileOperationKind
{
    Open,
    Write,
    Truncate,
    Sync,
    Delete,
}
