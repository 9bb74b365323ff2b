namespace ScoGraph.Testing.Cases;

/// <summary>
/// A query and its plan, in a file of cases: the query, a line <c>---</c>, the plan, a line <c>===</c>. Lines that begin with # say why.
/// </summary>
public sealed record PlanCase(string Comment, string Query, string Plan)
{
    private const string Middle = "\n---\n";
    private const string End = "\n===\n";

    public static IEnumerable<PlanCase> Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n")
        .Split(End, StringSplitOptions.RemoveEmptyEntries).Where(text => text.Trim().Length > 0).Select(Parse);

    public string Write() => $"{Comment}{Query}{Middle}{Plan}{End}";

    private static PlanCase Parse(string text)
    {
        string[] parts = text.TrimStart('\n').Split(Middle, 2);
        if (parts.Length != 2)
            throw new FormatException($"A case has no line '---' between its query and its plan: {parts[0]}");
        string[] lines = parts[0].Split('\n');
        IEnumerable<string> comment = lines.TakeWhile(l => l.StartsWith('#') || l.Length == 0);
        return new PlanCase(string.Concat(comment.Select(l => l + "\n")), string.Join('\n', lines.Skip(comment.Count())), parts[1]);
    }
}
