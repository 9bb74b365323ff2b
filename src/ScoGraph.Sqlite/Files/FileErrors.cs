using SQLitePCL;

namespace ScoGraph.Sqlite.Files;

/// <summary>The texts of what files are refused for.</summary>
internal static class FileErrors
{
    public const string CutOffLog =
        "The file's log ends within a commit, as when a process was killed while it committed. The graph is whole, at the commit before.";

    public const string OtherCheckpoint =
        "The pages of the file are not of its commits. The graph was built of base and commits, and the pages are written again.";

    public static GraphFileException NotAGraph(string path, string what) => new(
        GraphFileProblem.NotAGraph, path, $"The file is no graph of ScoGraph: {what}. Graphs of other kinds are read by an import.");

    public static GraphFileException Foreign(string path, string what) => new(
        GraphFileProblem.NotAGraph, path, $"The file holds something that no graph of ScoGraph has: {what}. It is not opened, as it may come from a stranger.");

    public static GraphFileException Newer(string path, long version) => new(
        GraphFileProblem.NewerFormat, path,
        $"The file has the format {version}; this version of ScoGraph reads up to {FileLayout.Version}. A newer version opens it.");

    public static GraphFileException Older(string path, long version) => new(
        GraphFileProblem.OlderFormat, path,
        $"The file has the format {version} of an earlier version, and to be read only it needs the format {FileLayout.Version}. Open it once to be "
        + "written to: that makes it so, all or nothing.");

    public static GraphFileException Damaged(string path, string what, Exception? inner = null) => new(
        GraphFileProblem.Damaged, path, $"The file is damaged: {what}. A backup is the way back; 'verify' tells what can be read.", inner);

    public static GraphFileException InUse(string path, string? holder) => new(
        GraphFileProblem.InUse, path,
        $"Another writer has the file open{(holder is null ? "" : $": {holder}")}. One process writes at a time; open it to read only, or wait.");

    public static GraphFileException Held(string path, GraphFileException refusal) => new(
        GraphFileProblem.InUse, path,
        $"Nothing was changed, as the file is only read here: another writer had it when it was opened. {refusal.Message}", refusal);

    public static GraphFileException Missing(string path) => new(
        GraphFileProblem.Failed, path, "There is no such file, and it was to be opened to read only.");

    public static GraphFileException Unreadable(string path, Exception error) => new(
        GraphFileProblem.Failed, path, $"The system refused to read the file: {error.Message}", error);

    public static GraphFileException Moved(string path) => new(
        GraphFileProblem.Failed, path,
        "The file was moved, replaced or deleted while it was open; nothing of the change was written. Close the graph and open the file where "
        + "it is now.");

    public static GraphFileException NoFolder(string path) => new(GraphFileProblem.Failed, path, "The folder of the file does not exist.");

    public static GraphFileException ReadOnlyFolder(string path, Exception error) => new(
        GraphFileProblem.ReadOnly, path, "The folder of the file cannot be written to; a graph there can be opened to read only.", error);

    public static GraphFileException Exists(string path) => new(
        GraphFileProblem.Failed, path, "The file exists already, and nothing is written over a graph.");

    public static GraphFileException ReadOnly(string path) => new(
        GraphFileProblem.ReadOnly, path, "The graph was opened to read only and cannot be changed.");

    public static GraphFileException InDoubt(string path, Exception inner) => new(
        GraphFileProblem.InDoubt, path,
        "The system failed while the change was being written, so whether the file has it is in doubt. It is not visible here, and the next "
        + $"change that succeeds removes it: run it again. ({inner.Message})",
        inner);

    public static GraphFileException NoSuchState(string path, long number, long first, long last) => new(
        GraphFileProblem.NoSuchState, path, $"The file holds no state {number}: its history goes from {first} to {last}.");

    public static GraphFileException NoSuchCommit(string path, long number, long first, long last) => new(
        GraphFileProblem.NoSuchState, path,
        $"The file holds no commit {number}: "
        + (first == last ? "it holds none." : $"its history has commits from {first + 1} to {last}, not every number among them."));

    public static GraphFileException NoSuchInstant(string path, DateTimeOffset instant) => new(
        GraphFileProblem.NoSuchState, path, $"The file holds no state of {instant:u}: its first commit was made later.");

    /// <summary>What SQLite says, as an error of the graph.</summary>
    public static GraphFileException Of(string path, SqliteException error) => error.Code switch
    {
        raw.SQLITE_FULL => new(GraphFileProblem.Full, path, "The disk is full; nothing was written.", error),
        raw.SQLITE_NOTADB => NotAGraph(path, "its first bytes are others"),
        raw.SQLITE_CORRUPT => Damaged(path, error.Message, error),
        raw.SQLITE_READONLY => new(GraphFileProblem.ReadOnly, path, "The file, or its folder, cannot be written to.", error),
        raw.SQLITE_CANTOPEN => new(GraphFileProblem.Failed, path, "The file cannot be opened.", error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(GraphFileProblem.InUse, path, "Another program has locked the file.", error),
        _ => new(GraphFileProblem.Failed, path, $"The system refused: {error.Message}.", error),
    };
}
