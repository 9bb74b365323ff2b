using ScoGraph.Formats.Elements;
using ScoGraph.Knowledge.Elements;

namespace ScoGraph.Knowledge.Validation;

/// <summary>The rules that make a graph knowledge: what <c>docs/knowledge.md</c> says.</summary>
internal static class KnowledgeRules
{
    /// <summary>Every breach; none where the elements may become knowledge.</summary>
    /// <param name="elements">The graph.</param>
    /// <param name="relations">The kinds of fact that are known, with what they may join.</param>
    public static IReadOnlyList<KnowledgeProblem> Check(ElementList elements, IEnumerable<RelationPattern> relations)
    {
        ProblemList problems = new(elements);
        NodeRules.Check(elements, problems);
        ProvenanceRules provenance = new(elements);
        foreach (NodeElement node in elements.Nodes)
            provenance.CheckProperties(node, reason => problems.Add(node, reason));
        new RelationshipRules(relations).Check(elements, provenance, problems);
        return problems.Problems;
    }
}
