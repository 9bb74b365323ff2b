using System.Globalization;

namespace ScoGraph.SideBySide;

/// <summary>--data DIR --queries FILE [--threads T] [--seconds S] [--out FILE] [--on-request true] [--mode MODE].</summary>
/// <param name="Mode">
/// What is measured: <c>queries</c>, <c>hand</c> (queries beside loops over arrays), <c>algorithms</c>, <c>load</c> or <c>memory</c>.
/// </param>
internal sealed record RunnerArguments(
    string Data, string Queries, int Threads, double Seconds, string? Out, bool OnRequest, string Mode)
{
    private static readonly string[] Known =
        ["--data", "--queries", "--threads", "--seconds", "--out", "--on-request", "--mode"];

    public static RunnerArguments? Parse(string[] arguments, TextWriter errors)
    {
        Dictionary<string, string> values = [];
        for (int i = 0; i + 1 < arguments.Length; i += 2)
            values[arguments[i]] = arguments[i + 1];
        bool right = arguments.Length % 2 == 0 && values.Keys.All(Known.Contains) && values.ContainsKey("--data")
            && values.ContainsKey("--queries");
        if (right
            && int.TryParse(values.GetValueOrDefault("--threads", "1"), CultureInfo.InvariantCulture, out int threads)
            && double.TryParse(values.GetValueOrDefault("--seconds", "3"), CultureInfo.InvariantCulture, out double seconds)
            && bool.TryParse(values.GetValueOrDefault("--on-request", "false"), out bool onRequest))
            return new RunnerArguments(
                values["--data"], values["--queries"], threads, seconds, values.GetValueOrDefault("--out"), onRequest,
                values.GetValueOrDefault("--mode", "queries"));
        errors.WriteLine(
            "usage: ScoGraph.SideBySide --data DIR --queries FILE [--threads T] [--seconds S] [--out FILE] [--on-request true] [--mode MODE]");
        return null;
    }
}
