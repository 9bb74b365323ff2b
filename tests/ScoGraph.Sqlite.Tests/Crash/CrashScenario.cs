using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.Proofs;

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
    private const string Checkpoint = "checkpoint";

    public static readonly NumberedWork Work = new(hub: 530);

    public static readonly IReadOnlyList<CrashScenario> All =
    [
        new("committing", new SqliteGraphOptions(), _ => 1000, static (_, _, _) => { }, null),
        new("committing without waiting", new SqliteGraphOptions { Durability = Durability.Normal }, _ => 1000, static (_, _, _) => { }, null),
        new("checkpoints behind commits", new SqliteGraphOptions { CheckpointAfter = 2_000 }, _ => 1000, static (_, _, _) => { }, null),
        new(Checkpoint, new SqliteGraphOptions(), chance => 1 + chance.Next(5), Marked((file, _) => file.Checkpoint()), Checkpoint),
        new("checkpoint of all", new SqliteGraphOptions(), chance => 1 + chance.Next(5), Marked((file, _) => file.Checkpoint(all: true)), Checkpoint),
        new("closing", new SqliteGraphOptions(), chance => 3 + chance.Next(6), static (_, _, _) => { }, "close"),
        new("opening", new SqliteGraphOptions(), chance => 1 + chance.Next(3), static (_, _, _) => { }, "open"),
    ];

    private static Action<GraphFile, string, TextWriter> Marked(Action<GraphFile, string> run) => (file, path, marks) =>
    {
        marks.WriteLine(Checkpoint);
        run(file, path);
    };
}
