using ScoGraph.Knowledge.Loading;

namespace ScoGraph.Knowledge.Validation;

/// <summary>The rules that make a graph knowledge: what <c>docs/knowledge.md</c> says.</summary>
internal static class KnowledgeRules
{
    /// <summary>Every breach; none where the graph may become a <see cref="KnowledgeGraph"/>.</summary>
    public static IReadOnlyList<KnowledgeProblem> Check(ElementList elements)
    {
        ProblemList problems = new(elements);
        NodeRules.Check(elements, problems);
        RelationshipRules.Check(elements, problems);
        return problems.Problems;
    }
}
