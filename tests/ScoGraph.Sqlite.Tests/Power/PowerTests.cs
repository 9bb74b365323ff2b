using System.Globalization;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.FileSystems;
using ScoGraph.Sqlite.Tests.Proofs;
using ScoGraph.Store;
using Xunit.Abstractions;

namespace ScoGraph.Sqlite.Tests.Power;

/// <summary>
/// What a loss of power leaves: any part of what was not synced is gone, in any order. Nothing that was acknowledged is lost, nothing is
/// half there. <c>eng/proof power</c> makes thousands of images.
/// </summary>
public sealed class PowerTests(ITestOutputHelper output)
{
    private const int Transactions = 45;

    private readonly NumberedWork _work = new(hub: 530);

    [Fact]
    public void Every_acknowledged_transaction_is_whole() => Run(Durability.Full, ProofSize.Of("POWER", 120));

    [Fact]
    public void Without_waiting_for_the_disk_an_earlier_state_is_whole() => Run(Durability.Normal, ProofSize.Of("POWER", 120) / 2);

    private void Run(Durability durability, int count)
    {
        KnownStates states = new(_work);
        int checkedImages = 0, lost = 0, seed = ProofSize.Seed;
        while (checkedImages < count)
        {
            foreach (PowerImage image in Live(durability, seed++).Take(count - checkedImages))
            {
                int number = Open(image, states, goesOn: checkedImages % 4 == 0);
                checkedImages++;
                if (durability == Durability.Full)
                    Assert.True(number >= image.Acknowledged, $"Of {image.Acknowledged} transactions {number} are left; seed {seed - 1}; "
                        + string.Join(", ", image.Files.Select(file => $"{file.Key} {file.Value.Length}")));
                Assert.InRange(number, 0, image.Acknowledged + 1);
                lost += Math.Max(0, image.Acknowledged - number);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"power, {durability}: {checkedImages} images, all whole; acknowledged transactions lost: {lost}"));
    }

    /// <summary>The life of a file: made, written, checkpointed, closed and opened; and what losses of power on the way leave.</summary>
    private List<PowerImage> Live(Durability durability, int seed)
    {
        using TestFolder folder = new();
        using TestFileSystem system = new();
        PowerLog log = new(system, seed, 0.08);
        SqliteGraphOptions options = new() { Vfs = system.Name, Durability = durability };
        Random chance = new(seed);
        for (int number = 0; number < Transactions;)
        {
            using GraphFile file = GraphFile.Open(folder.File(), options);
            for (int left = 1 + chance.Next(20); left > 0 && number < Transactions; left--)
            {
                _work.Commit((MemoryStore)file.Store);
                log.Acknowledge(++number);
                if (chance.Next(6) == 0)
                    file.Checkpoint(all: chance.Next(4) == 0);
            }
        }

        return [.. log.Images];
    }

    private int Open(PowerImage image, KnownStates states, bool goesOn)
    {
        using TestFolder folder = new();
        foreach ((string name, byte[] bytes) in image.Files)
            File.WriteAllBytes(folder.File(name), bytes);
        int number = WholeFile.Check(folder.File(), states);
        if (!goesOn)
            return number;
        using (GraphFile file = GraphFile.Open(folder.File(), new SqliteGraphOptions()))
        {
            _work.Commit((MemoryStore)file.Store);
            file.Checkpoint();
            _work.Commit((MemoryStore)file.Store);
        }

        Assert.Equal(number + 2, WholeFile.Check(folder.File(), states));
        return number;
    }
}
