using ScoGraph.Formats.Elements;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Knowledge.Validation;

/// <summary>Collects what is wrong with the elements of a graph, each named for people.</summary>
internal sealed class ProblemList(ElementList elements)
{
    private readonly List<KnowledgeProblem> _problems = [];

    public IReadOnlyList<KnowledgeProblem> Problems => _problems;

    public void Add(NodeElement node, string reason) => _problems.Add(new KnowledgeProblem($"the node {NameOf(node)}", reason, node.Line));

    public void Add(RelationshipElement relationship, string reason)
    {
        string start = NameOf(elements.Nodes[relationship.Start]), end = NameOf(elements.Nodes[relationship.End]);
        _problems.Add(new KnowledgeProblem($"the relationship {relationship.Type} from {start} to {end}", reason, relationship.Line));
    }

    /// <summary>The key in quotes, or what there is instead.</summary>
    public static string NameOf(NodeElement node)
    {
        Value key = node[KnowledgeNames.Key], name = node[KnowledgeNames.Name];
        return key.IsString ? $"'{key.AsString()}'" : name.IsString ? $"'{name.AsString()}'" : node.Id.ToString();
    }
}
