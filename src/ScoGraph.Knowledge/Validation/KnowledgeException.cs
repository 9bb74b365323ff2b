namespace ScoGraph.Knowledge;

/// <summary>
/// A graph that breaks the rules for knowledge: a key taken twice, a fact without a source, and the like. Nothing was made of it.
/// </summary>
public sealed class KnowledgeException : ScoGraphException
{
    internal KnowledgeException(IReadOnlyList<KnowledgeProblem> problems, string? fileName)
        : base(Report(problems, fileName))
    {
        Problems = problems;
        FileName = fileName;
    }

    /// <summary>Every breach, nodes first, in the order of the elements; never empty.</summary>
    public IReadOnlyList<KnowledgeProblem> Problems { get; }

    /// <summary>The name of the file as the caller gave it, or null.</summary>
    public string? FileName { get; }

    private static string Report(IReadOnlyList<KnowledgeProblem> problems, string? fileName)
    {
        string place = fileName is null ? "" : $"{fileName}: ";
        return problems.Count == 1 ? place + problems[0]
            : $"{place}{problems.Count} problems:\n{string.Join("\n", problems.Select(problem => $"- {problem}"))}";
    }
}
