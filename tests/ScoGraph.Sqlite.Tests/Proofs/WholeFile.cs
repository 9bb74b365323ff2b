using ScoGraph.Model.Snapshots;
using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Sqlite.Tests.Proofs;

/// <summary>Checks a file that is open, reading every page.</summary>
internal static class WholeFile
{
    /// <summary>The state is one in itself, and the pages tell what base and commits tell.</summary>
    /// <returns>The number of the last transaction, and the name of the state.</returns>
    public static (int Number, string Name) Check(GraphFile file)
    {
        IGraphSnapshot state = file.Store.Current;
        SnapshotChecks.Consistent(state);
        string truth = SnapshotDump.Text(file.Parts.Read(database => Truth.Build(database, long.MaxValue).State));
        Assert.True(truth == SnapshotDump.Text(state), "The pages tell another graph than base and commits.");
        return (NumberedWork.NumberOf(state), StateText.Name(state));
    }

    /// <summary>Opens a file and checks that it is what the transactions up to a number made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="states">What the transactions made.</param>
    /// <param name="options">How it is opened; null for the usual.</param>
    /// <returns>The number.</returns>
    public static int Check(string path, KnownStates states, SqliteGraphOptions? options = null)
    {
        using GraphFile file = GraphFile.Open(path, options ?? new SqliteGraphOptions());
        (int number, string name) = Check(file);
        Assert.True(states[number] == name, $"The state {number} is not what its transactions made.");
        return number;
    }
}
