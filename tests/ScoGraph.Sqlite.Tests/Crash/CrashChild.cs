using System.Globalization;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.Proofs;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Tests.Crash;

/// <summary>The process that is killed: commits numbered transactions and acknowledges each on its output.</summary>
internal static class CrashChild
{
    private const int Most = 400;

    /// <param name="arguments">The name of a scenario, the file, and what chance begins with.</param>
    public static int Main(string[] arguments)
    {
        if (arguments.Length != 3)
            return 2;
        CrashScenario scenario = CrashScenario.All.Single(s => s.Name == arguments[0]);
        Random chance = new(int.Parse(arguments[2], CultureInfo.InvariantCulture));
        using Stream output = Console.OpenStandardOutput();
        using StreamWriter acknowledge = new(output) { AutoFlush = true };
        int number = 0;
        while (number < Most)
        {
            acknowledge.WriteLine("open");
            using GraphFile file = GraphFile.Open(arguments[1], scenario.Options);
            MemoryStore store = (MemoryStore)file.Store;
            for (int left = scenario.Commits(chance); left > 0; left--)
            {
                CrashScenario.Work.Commit(store);
                number = NumberedWork.NumberOf(store.Current);
                acknowledge.WriteLine(number.ToString(CultureInfo.InvariantCulture));
            }

            scenario.Between(file, arguments[1], acknowledge);
            acknowledge.WriteLine("close");
        }

        return 0;
    }
}
