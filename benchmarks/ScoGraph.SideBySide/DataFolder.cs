using System.Globalization;
using System.Text;
using ScoGraph.Store;

namespace ScoGraph.SideBySide;

/// <summary>
/// Reads a folder of '|'-separated files: a node file <c>Label.csv</c> begins with <c>id:ID(Label)</c>, an edge file
/// <c>A_verbNoun_B.csv</c> with <c>:START_ID(A)|:END_ID(B)</c> and gives relationships of type VERB_NOUN. Further columns are properties,
/// <c>name:long</c> or <c>name:string</c>. Posts and comments are messages too.
/// </summary>
internal static class DataFolder
{
    public static GraphStore Load(string folder)
    {
        BulkLoader loader = new();
        Dictionary<string, Dictionary<long, int>> nodes = new(StringComparer.Ordinal);
        ILookup<bool, string> files = Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)
            .ToLookup(file => Path.GetFileName(file).Contains('_', StringComparison.Ordinal));
        foreach (string file in files[false])
            nodes[Path.GetFileNameWithoutExtension(file)] = LoadNodes(file, loader);
        foreach (string file in files[true])
            LoadRelationships(file, loader, nodes);
        return loader.Build();
    }

    private static Dictionary<long, int> LoadNodes(string file, BulkLoader loader)
    {
        string label = Path.GetFileNameWithoutExtension(file);
        int labels = loader.LabelSet(label is "Post" or "Comment" ? [label, "Message"] : [label]);
        Dictionary<long, int> ids = [];
        using StreamReader reader = new(file, Encoding.UTF8);
        Property[] properties = Header(reader.ReadLine()!, 1, loader.NodeProperty);
        ColumnLoader id = loader.NodeProperty("id");
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            int node = loader.AddNode(labels);
            Cells cells = new(line);
            long key = cells.NextInteger();
            ids.Add(key, node);
            id.SetInteger(node, key);
            SetProperties(properties, ref cells, node);
        }

        return ids;
    }

    private static void LoadRelationships(string file, BulkLoader loader, Dictionary<string, Dictionary<long, int>> nodes)
    {
        string[] name = Path.GetFileNameWithoutExtension(file).Split('_');
        (Dictionary<long, int> starts, Dictionary<long, int> ends) = (nodes[name[0]], nodes[name[2]]);
        int type = loader.RelationshipType(TypeName(name[1]));
        using StreamReader reader = new(file, Encoding.UTF8);
        Property[] properties = Header(reader.ReadLine()!, 2, loader.RelationshipProperty);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            Cells cells = new(line);
            int start = starts[cells.NextInteger()];
            int relationship = loader.AddRelationship(type, start, ends[cells.NextInteger()]);
            SetProperties(properties, ref cells, relationship);
        }
    }

    private static Property[] Header(string header, int keys, Func<string, ColumnLoader> column) =>
        [.. header.Split('|').Skip(keys).Select(h => h.Split(':')).Select(h => new Property(column(h[0]), h[1] == "long"))];

    private static void SetProperties(Property[] properties, ref Cells cells, int element)
    {
        foreach (Property property in properties)
        {
            if (property.IsInteger)
                property.Column.SetInteger(element, cells.NextInteger());
            else
                property.Column.SetString(element, cells.Next().ToString());
        }
    }

    private static string TypeName(string verb) =>
        string.Concat(verb.Select(c => char.IsUpper(c) ? $"_{c}" : char.ToUpperInvariant(c).ToString()));

    private readonly record struct Property(ColumnLoader Column, bool IsInteger);

    private ref struct Cells(string line)
    {
        private ReadOnlySpan<char> _rest = line;

        public ReadOnlySpan<char> Next()
        {
            int end = _rest.IndexOf('|');
            ReadOnlySpan<char> cell = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            return cell;
        }

        public long NextInteger() => long.Parse(Next(), CultureInfo.InvariantCulture);
    }
}
