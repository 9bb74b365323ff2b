namespace ScoGraph.Testing.Kit;

/// <summary>
/// A query of the kit, its place, the compile-time error that it must raise, or null, and the signatures of the procedures it may call.
/// </summary>
public sealed record KitQuery(string Place, string Text, string? CompileTimeError, IReadOnlyList<string> Procedures)
{
    private const string CompileTime = "should be raised at compile time: ";
    private const string Procedure = "there exists a procedure ";

    /// <summary>The queries of one scenario in order; only its last can be the one that is wrong.</summary>
    public static IEnumerable<KitQuery> Of(Scenario scenario)
    {
        string place = $"{scenario.Feature}: {scenario.Name}";
        string[] texts = [.. scenario.Steps.Select(s => s.Block).OfType<string>()];
        string? error = scenario.Steps.Select(s => After(s.Text, CompileTime)).FirstOrDefault(e => e is not null);
        string[] procedures = [.. scenario.Steps.Select(s => After(s.Text, Procedure)).OfType<string>()];
        return texts.Select((text, i) => new KitQuery(place, text, i == texts.Length - 1 ? error : null, procedures));
    }

    private static string? After(string text, string start) =>
        text.IndexOf(start, StringComparison.Ordinal) is var at and >= 0 ? text[(at + start.Length)..] : null;
}
