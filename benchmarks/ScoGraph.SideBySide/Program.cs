using System.Diagnostics;
using System.Text.Json;
using ScoGraph;
using ScoGraph.SideBySide;
using ScoGraph.SideBySide.Hand;
using ScoGraph.SideBySide.Kernels;

RunnerArguments? arguments = RunnerArguments.Parse(args, Console.Error);
if (arguments is null)
    return 2;
IReadOnlyList<BenchmarkQuery> queries = BenchmarkQuery.Read(arguments.Queries);
if (arguments.Mode is "load" or "memory")
{
    LoadMeasure.Run(arguments, Console.Out);
    return 0;
}

Stopwatch watch = Stopwatch.StartNew();
using Graph graph = DataFolder.Load(arguments.Data);
long loadMilliseconds = watch.ElapsedMilliseconds;
if (arguments.OnRequest)
{
    RequestLoop.Run(graph, queries, arguments.Threads, Console.In, Console.Out);
    return 0;
}

if (arguments.Mode is "hand" or "algorithms")
{
    IReadOnlyList<Kernel> kernels = arguments.Mode == "hand" ? HandKernels.Of(graph, queries) : AlgorithmKernels.Of(graph);
    KernelTimer.Run(graph, kernels, arguments.Threads, arguments.Seconds, Console.Out);
    return 0;
}

List<QueryMeasure> measures = [];
foreach (BenchmarkQuery query in queries)
{
    QueryMeasure measure = QueryTimer.Measure(graph, query, arguments.Threads, arguments.Seconds);
    Console.Error.WriteLine(JsonSerializer.Serialize(measure, ReportJson.Default.QueryMeasure));
    measures.Add(measure);
}

using Process self = Process.GetCurrentProcess();
string version = typeof(Graph).Assembly.GetName().Version!.ToString(3);
Report report = new($"scograph {version}", arguments.Threads, loadMilliseconds, self.PeakWorkingSet64 >> 20, measures);
string json = JsonSerializer.Serialize(report, ReportJson.Default.Report);
Console.Out.WriteLine(json);
if (arguments.Out is { } file)
    File.WriteAllText(file, json);
return measures.Any(m => m.Error is not null) ? 1 : 0;
