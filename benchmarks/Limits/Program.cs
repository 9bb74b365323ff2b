using System.Globalization;
using ScoGraph;
using ScoGraph.Limits;
using ScoGraph.SideBySide;

// limits [FOLDER QUERIES]: how late queries end after a limit or a token, and what they hold against what they may hold; with the data and
// the queries of the benchmark, those too.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string only = Environment.GetEnvironmentVariable("SCOGRAPH_LIMITS_ONLY") ?? "";
bool Chosen(HeavyQuery query) => query.Name.Contains(only, StringComparison.Ordinal);
using Graph mesh = Meshes.Create();
Stops.Run("Stops", mesh, HeavyQuery.LongOnes.Where(Chosen));
if (args.Length == 2)
{
    using Graph graph = DataFolder.Load(args[0]);
    Stops.Run("Stops of the benchmark's queries", graph, Stops.Of(BenchmarkQuery.Read(args[1])).Where(Chosen));
}

Memory.Run(mesh, HeavyQuery.LargeOnes.Where(Chosen));
