using ScoGraph.Sqlite.Tests.Proofs;
using Xunit.Abstractions;

namespace ScoGraph.Sqlite.Tests.Crash;

/// <summary>
/// A process that writes is killed at any moment: what it acknowledged is whole, nothing is half there, and the file goes on.
/// <c>eng/proof crash</c> kills two hundred times.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int MostNumber = 150;

    [Fact]
    public void A_killed_process_loses_nothing()
    {
        Random chance = new(ProofSize.Seed);
        KnownStates states = new(CrashScenario.Work);
        TestFolder folder = new();
        int count = ProofSize.Of("CRASH", 40), known = 0, files = 1, unacknowledged = 0;
        try
        {
            for (int kill = 0; kill < count; kill++)
            {
                CrashScenario scenario = CrashScenario.All[kill % CrashScenario.All.Count];
                int acknowledged = CrashRun.Kill(scenario, folder.File(), chance) ?? known;
                int number = WholeFile.Check(folder.File(), states, CrashScenario.Full);
                Assert.True(number >= acknowledged, $"{scenario.Name}: of {acknowledged} transactions {number} are left, at kill {kill}.");
                Assert.True(number <= acknowledged + 1, $"{scenario.Name}: {number} transactions of {acknowledged}, at kill {kill}.");
                if (File.Exists(folder.File() + CrashScenario.Copy))
                    Assert.InRange(WholeFile.Check(folder.File() + CrashScenario.Copy, states, CrashScenario.Full), 0, number);
                unacknowledged += number - acknowledged;
                known = number;
                if (number < MostNumber)
                    continue;
                folder.Dispose();
                folder = new TestFolder();
                (known, files) = (0, files + 1);
            }
        }
        finally
        {
            folder.Dispose();
        }

        output.WriteLine(
            $"crash: {count} kills, {files} files, all whole; transactions found that had not been acknowledged yet: {unacknowledged}");
    }
}
