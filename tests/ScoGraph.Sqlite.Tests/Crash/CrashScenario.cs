using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.Formats;
using ScoGraph.Sqlite.Tests.Proofs;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Tests.Crash;

/// <summary>What a process does when it is killed.</summary>
/// <param name="Name">Names it.</param>
/// <param name="Options">How the file is opened.</param>
/// <param name="Commits">How many transactions there are between an opening and a closing.</param>
/// <param name="Between">What is done after them, with the file, its path, and where marks are written.</param>
/// <param name="Mark">The word after which it is killed; null for an acknowledgement.</param>
internal sealed record CrashScenario(
    string Name,
    SqliteGraphOptions Options,
    Func<Random, int> Commits,
    Action<GraphFile, string, TextWriter> Between,
    string? Mark)
{
    /// <summary>What the name of a second file ends with, which is there whole or not at all.</summary>
    public const string Copy = ".copy";

    private const string Checkpoint = "checkpoint";

    /// <summary>How every file is opened: it may have a former format when its process was killed.</summary>
    public static readonly SqliteGraphOptions Full = new() { Formats = FormerShape.Formats };

    private static readonly SqliteGraphOptions Normal = Full with { Durability = Durability.Normal },
        Often = Full with { CheckpointAfter = 2_000 };

    public static readonly NumberedWork Work = new(hub: 530);

    public static readonly IReadOnlyList<CrashScenario> All =
    [
        new("committing", Full, _ => 1000, static (_, _, _) => { }, null),
        new("committing without waiting", Normal, _ => 1000, static (_, _, _) => { }, null),
        new("checkpoints behind commits", Often, _ => 1000, static (_, _, _) => { }, null),
        new(Checkpoint, Full, chance => 1 + chance.Next(5), Marked((file, _) => file.Checkpoint()), Checkpoint),
        new("checkpoint of all", Full, chance => 1 + chance.Next(5), Marked((file, _) => file.Checkpoint(all: true)), Checkpoint),
        new("compaction", Full, chance => 1 + chance.Next(5), Marked((file, _) => file.Compact()), Checkpoint),
        new("end of history", Full, chance => 1 + chance.Next(5), Marked((file, _) => file.Retain(file.Store.LastCommit)), Checkpoint),
        new("backup", Full, chance => 1 + chance.Next(5), Marked(Backup), Checkpoint),
        new("import", Full, chance => 1 + chance.Next(5), Marked(Import), Checkpoint),
        new("closing", Full, chance => 3 + chance.Next(6), static (_, _, _) => { }, "close"),
        new("migration", Full, chance => 1 + chance.Next(3), static (file, _, _) => file.Writer.Write(FormerShape.Undo), "open"),
        new("opening", Full, chance => 1 + chance.Next(3), static (_, _, _) => { }, "open"),
    ];

    private static void Backup(GraphFile file, string path)
    {
        File.Delete(path + Copy);
        file.Parts.Read(database =>
        {
            FileCreation.Copy(path + Copy, database);
            return true;
        });
    }

    private static void Import(GraphFile file, string path)
    {
        File.Delete(path + Copy);
        FileCreation.OfState(path + Copy, (MemorySnapshot)file.Store.Current);
    }

    private static Action<GraphFile, string, TextWriter> Marked(Action<GraphFile, string> run) => (file, path, marks) =>
    {
        marks.WriteLine(Checkpoint);
        run(file, path);
    };
}
