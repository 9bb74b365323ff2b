using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.Proofs;
using ScoGraph.Store;
using ScoGraph.Testing.Stores;
using Xunit.Abstractions;

namespace ScoGraph.Sqlite.Tests.Damage;

/// <summary>
/// Files and logs that are cut off or have other bytes than were written: they are opened whole, or at an earlier whole commit, or refused;
/// never is an answer wrong. <c>eng/proof damage</c> does a thousand of each.
/// </summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    private const int Transactions = 36, AtCheckpoint = 24;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    private readonly NumberedWork _work = new(hub: 530);

    [Fact]
    public void A_truncated_file() => Run("", isLive: false, Truncate);

    [Fact]
    public void A_truncated_file_with_its_log() => Run("", isLive: true, Truncate);

    [Fact]
    public void A_truncated_log() => Run("-wal", isLive: true, Truncate);

    [Fact]
    public void Flipped_bits_in_a_file() => Run("", isLive: false, Flip);

    [Fact]
    public void Flipped_bits_in_a_file_with_its_log() => Run("", isLive: true, Flip);

    [Fact]
    public void Flipped_bits_in_a_log() => Run("-wal", isLive: true, Flip);

    /// <param name="ending">Which of the files is damaged.</param>
    /// <param name="isLive">Whether the file was left open, so that the last commits are in its log.</param>
    /// <param name="damage">Damages bytes by chance.</param>
    private void Run(string ending, bool isLive, Func<byte[], Random, byte[]> damage)
    {
        KnownStates states = new(_work);
        Dictionary<string, byte[]> whole = Live(isLive);
        string[] known = [.. Enumerable.Range(0, Transactions + 1).Select(number => states[number])];
        int newest = 0, earlier = 0, refused = 0, count = (ProofSize.Of("DAMAGE", 120) + 2) / 3;
        for (int trial = 0; trial < count; trial++)
        {
            Random chance = new(unchecked((ProofSize.Seed * 1_000_003) + trial));
            Dictionary<string, byte[]> files = new(whole);
            files["graph.scograph" + ending] = damage(files["graph.scograph" + ending], chance);
            Task<int?> opening = Task.Run(() => Open(files, known, warns: damage == Flip && ending.Length > 0));
            Assert.True(opening.Wait(Hang), $"The opening after damage {trial} does not end.");
            int? number = opening.Result;
            newest += number == Transactions ? 1 : 0;
            earlier += number < Transactions ? 1 : 0;
            refused += number is null ? 1 : 0;
        }

        string of = $"{(ending.Length == 0 ? "file" : "log")}{(isLive ? " of a process that was killed" : "")}";
        output.WriteLine(
            $"damage, {damage.Method.Name} {of}: {count} times; "
            + $"whole {newest}, at an earlier commit {earlier}, refused {refused}; wrong answers 0");
    }

    private static byte[] Truncate(byte[] bytes, Random chance) => bytes[..chance.Next(bytes.Length)];

    private static byte[] Flip(byte[] bytes, Random chance)
    {
        byte[] made = [.. bytes];
        int at = chance.Next(made.Length);
        if (chance.Next(2) == 0)
            made[at] ^= (byte)(1 << chance.Next(8));
        else
            made[at] ^= (byte)(1 + chance.Next(255));
        return made;
    }

    /// <summary>The files that a life leaves: a base, commits in pages, and commits behind them.</summary>
    private Dictionary<string, byte[]> Live(bool isLive)
    {
        using TestFolder folder = new();
        MakeBase(folder.File());
        using GraphFile file = GraphFile.Open(folder.File(), new SqliteGraphOptions());
        MemoryStore store = (MemoryStore)file.Store;
        while (NumberedWork.NumberOf(store.Current) < Transactions)
        {
            _work.Commit(store);
            if (NumberedWork.NumberOf(store.Current) == AtCheckpoint)
                file.Checkpoint();
        }

        if (!isLive)
            file.Dispose();
        return new[] { "", "-wal" }.Where(ending => File.Exists(folder.File() + ending))
            .ToDictionary(ending => "graph.scograph" + ending, ending => Copied(folder.File() + ending));
    }

    private void MakeBase(string path)
    {
        MemoryStore store = new();
        for (int number = 1; number <= 4; number++)
            _work.Commit(store);
        FileCreation.OfState(path, (MemorySnapshot)store.Current);
    }

    private static byte[] Copied(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <returns>The number of the transaction whose state was found; null where the file was refused.</returns>
    private static int? Open(Dictionary<string, byte[]> files, string[] known, bool warns)
    {
        using TestFolder folder = new();
        foreach ((string name, byte[] bytes) in files)
            File.WriteAllBytes(folder.File(name), bytes);
        try
        {
            using GraphFile file = GraphFile.Open(folder.File(), new SqliteGraphOptions());
            SnapshotChecks.Consistent(file.Store.Current);
            int number = Array.IndexOf(known, StateText.Name(file.Store.Current));
            Assert.True(number >= 0, "The file was opened with a state that never was.");
            Assert.True(file.Warning is not null || number == Transactions || !warns, "Commits are gone, and nobody is told.");
            return number;
        }
        catch (GraphFileException error)
        {
            Assert.True(
                error.Problem is GraphFileProblem.Damaged or GraphFileProblem.NotAGraph or GraphFileProblem.NewerFormat, error.ToString());
            return null;
        }
    }
}
