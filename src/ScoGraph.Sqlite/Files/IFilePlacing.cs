namespace ScoGraph.Sqlite.Files;

/// <summary>
/// Brings a file that was made beside its place to it, in steps each of which lasts before the next. Tests lose the power between.
/// </summary>
internal interface IFilePlacing
{
    /// <summary>The file system that SQLite goes through; null for the machine's own.</summary>
    string? Vfs { get; }

    /// <summary>Waits until all of a file is on the disk.</summary>
    void Sync(string path);

    /// <summary>Moves a file, within its folder.</summary>
    /// <param name="from">Where it is.</param>
    /// <param name="to">Where it will be.</param>
    /// <param name="replaces">Whether one that is there goes.</param>
    void Move(string from, string to, bool replaces);

    /// <summary>Waits until the folder of a file has on the disk which files are in it.</summary>
    void SyncFolder(string path);
}
