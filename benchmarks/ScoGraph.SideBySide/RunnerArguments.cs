using System.Globalization;

namespace ScoGraph.SideBySide;

/// <summary>--data DIR --queries FILE [--threads T] [--seconds S] [--out FILE].</summary>
internal sealed record RunnerArguments(string Data, string Queries, int Threads, double Seconds, string? Out)
{
    public static RunnerArguments? Parse(string[] arguments, TextWriter errors)
    {
        Dictionary<string, string> values = [];
        for (int i = 0; i + 1 < arguments.Length; i += 2)
            values[arguments[i]] = arguments[i + 1];
        string[] known = ["--data", "--queries", "--threads", "--seconds", "--out"];
        bool right = arguments.Length % 2 == 0 && values.Keys.All(known.Contains) && values.ContainsKey("--data")
            && values.ContainsKey("--queries");
        if (right
            && int.TryParse(values.GetValueOrDefault("--threads", "1"), CultureInfo.InvariantCulture, out int threads)
            && double.TryParse(values.GetValueOrDefault("--seconds", "3"), CultureInfo.InvariantCulture, out double seconds))
            return new RunnerArguments(values["--data"], values["--queries"], threads, seconds, values.GetValueOrDefault("--out"));
        errors.WriteLine("usage: ScoGraph.SideBySide --data DIR --queries FILE [--threads T] [--seconds S] [--out FILE]");
        return null;
    }
}
