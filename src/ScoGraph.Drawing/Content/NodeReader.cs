using System.Text;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Drawing.Content;

/// <summary>What a picture says of an element: the label that colours it, its caption, and its description for who points at it.</summary>
internal sealed class NodeReader(IGraphSnapshot graph, string? captionKey)
{
    private const int LongestValue = 100;
    private const int MostProperties = 12;

    private static readonly string[] CaptionKeys = ["name", "title", "label", "caption", "abbreviation", "key", "id", "text"];

    public Dictionary<string, int> CountLabels(IEnumerable<int> nodes)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (int node in nodes)
        {
            foreach (string label in ElementContents.Labels(node, graph))
                counts[label] = counts.GetValueOrDefault(label) + 1;
        }

        return counts;
    }

    /// <summary>Of several labels the rarest in the picture tells most; of equally rare ones the first by name.</summary>
    public PictureNode Read(int node, Dictionary<string, int> labelCounts)
    {
        string[] labels = ElementContents.Labels(node, graph);
        List<(string Key, Value Value)> properties = ElementContents.NodeProperties(node, graph);
        string head = labels.Length == 0 ? $"node {node}" : string.Concat(labels.Select(label => ":" + label));
        return new PictureNode(labels.MinBy(label => labelCounts[label]) ?? "", Caption(node, labels, properties),
            Describe(head, properties));
    }

    public string DescribeRelationship(int id) =>
        Describe(":" + ElementContents.Type(id, graph), ElementContents.RelationshipProperties(id, graph));

    private string Caption(int node, string[] labels, List<(string Key, Value Value)> properties)
    {
        foreach (string key in captionKey is null ? CaptionKeys : [captionKey, .. CaptionKeys])
        {
            string caption = Text(properties.Find(p => p.Key == key).Value);
            if (caption.Length > 0)
                return caption;
        }

        string first = Text(properties.Find(p => p.Value.IsString && !string.IsNullOrWhiteSpace(p.Value.AsString())).Value);
        return first.Length > 0 ? first : labels.Length > 0 ? ":" + labels[0] : $"#{node}";
    }

    private string Describe(string head, List<(string Key, Value Value)> properties)
    {
        StringBuilder text = new(head);
        foreach ((string key, Value value) in properties.Take(MostProperties))
            text.Append('\n').Append(key).Append(": ").Append(Cut(Text(value), LongestValue));
        return properties.Count > MostProperties ? text.Append("\n…").ToString() : text.ToString();
    }

    /// <summary>A text, or its beginning, with no pair of surrogates apart.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        int end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }

    /// <summary>A value as a reader sees it: texts without quotes.</summary>
    public string Text(in Value value) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.String => value.AsString().Trim(),
        >= ValueKind.Date and <= ValueKind.Duration => TemporalText.Print(value),
        _ => ElementText.Write(value, graph),
    };
}
