using ScoGraph.Sqlite.Erasing;
using ScoGraph.Sqlite.Opening;

namespace ScoGraph;

/// <content>Looking after the file.</content>
public sealed partial class SqliteGraph
{
    /// <summary>
    /// Brings the pages of the file up to its commits now, so that the next opening has nothing to replay. Happens by itself in the
    /// background
    /// and when the file is closed.
    /// </summary>
    /// <exception cref="GraphFileException">The pages could not be written; nothing is lost. Or the graph only reads.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public void Checkpoint() => Writable.Checkpoint();

    /// <summary>Copies the graph as it is now, with its history, into another file. Others may read and write meanwhile.</summary>
    /// <param name="path">The file, which must not exist. Whatever happens meanwhile, it is there whole or not at all.</param>
    /// <exception cref="GraphFileException">There is a file already, it cannot be written, or the graph's own cannot be read.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public void Backup(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _file.Parts.Read(database =>
        {
            FileCreation.Copy(path, database);
            return true;
        });
    }

    /// <summary>Gives the room back that the file does not need: what checkpoints replaced, and free pages of SQLite.</summary>
    /// <exception cref="GraphFileException">The file cannot be written; nothing is lost. Or the graph only reads.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public void Compact() => Writable.Compact();

    /// <summary>Reads the whole file, and compares its pages with what base and commits say. O(graph and history).</summary>
    /// <exception cref="GraphFileException">The file cannot be opened.</exception>
    public GraphFileReport Verify() => _file.Parts.Read(database => new FileVerification(database, _file.Parts).Run());

    /// <summary>
    /// Writes all pages of the file again, from base and commits alone. Nothing is different afterwards, unless pages were damaged.
    /// </summary>
    /// <exception cref="GraphFileException">The file cannot be written; nothing is lost. Or the graph only reads.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public void Rebuild() => Writable.Rebuild();

    /// <summary>
    /// Ends the history before a commit: the state after it becomes the oldest that the file holds. Nothing of the newest state is lost.
    /// </summary>
    /// <param name="commit">The number of the commit.</param>
    /// <exception cref="GraphFileException">The file holds no such state, or cannot be written. Or the graph only reads.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public void Retain(long commit) => Writable.Retain(commit);

    /// <summary>
    /// Removes elements or properties from all of a file, as if they had never been: from the oldest state, from every commit, from the
    /// pages
    /// and from free space, and then looks for their texts in the bytes of the file. Labels, types and keys stay known by name; authors and
    /// messages of commits stay.
    /// </summary>
    /// <param name="path">The file; no one may have it open to write.</param>
    /// <param name="erasures">What is removed. With a node go its relationships.</param>
    /// <returns>How many values were removed, in all states together.</returns>
    /// <exception cref="GraphFileException">The file is refused or cannot be written; it is then as it was.</exception>
    /// <exception cref="ArgumentException">The path is empty, nothing is to be removed, or the file never held it.</exception>
    public static long Forget(string path, params IReadOnlyList<Erasure> erasures)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(erasures);
        if (erasures.Count == 0)
            throw new ArgumentException("Nothing is named that is to be removed.", nameof(erasures));
        return FileErasure.Run(path, erasures);
    }
}
