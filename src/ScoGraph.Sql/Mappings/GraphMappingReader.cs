using System.Collections.Immutable;
using System.Text.Json;

namespace ScoGraph.Sql.Mappings;

/// <summary>Reads a mapping from JSON; see docs/tables.md for its form.</summary>
internal sealed class GraphMappingReader
{
    private readonly string _path;

    private GraphMappingReader(string path) => _path = path;

    /// <exception cref="GraphMappingException">It cannot be read, is no mapping, or names what is not there.</exception>
    public static GraphMapping Read(string path)
    {
        GraphMappingReader reader = new(path);
        try
        {
            JsonDocumentOptions options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path), options);
            return reader.Mapping(new MappingEntry(path, "", document.RootElement));
        }
        catch (JsonException failure)
        {
            throw new GraphMappingException(path, "", $"It is no JSON: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new GraphMappingException(path, "", $"It cannot be read: {failure.Message}", failure);
        }
    }

    private GraphMapping Mapping(MappingEntry root)
    {
        root.Only("database", "nodes", "relationships");
        ImmutableArray<NodeMapping> nodes = [.. root.Items("nodes", isNeeded: true).Select(Node)];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < nodes.Length; i++)
        {
            if (!numbers.TryAdd(nodes[i].Name, i))
                throw new GraphMappingException(_path, $"nodes[{i}]", $"Nodes named '{nodes[i].Name}' were mapped before: give one a \"name\"");
        }

        return new GraphMapping(
            _path, root.Text("database"), nodes, [.. root.Items("relationships", isNeeded: false).Select(entry => Link(entry, numbers))]);
    }

    private static NodeMapping Node(MappingEntry entry)
    {
        entry.Only("name", "table", "file", "key", "labels", "properties");
        MappedSource source = Source(entry);
        string name = entry.Text("name") ?? source.Table ?? Path.GetFileNameWithoutExtension(source.File!);
        return new NodeMapping(name, source, entry.Needed("key"), [.. entry.Texts("labels").Distinct().Order(StringComparer.Ordinal)]);
    }

    private static LinkMapping Link(MappingEntry entry, Dictionary<string, int> nodes)
    {
        entry.Only("table", "file", "type", "source", "target", "properties");
        return new LinkMapping(Source(entry), entry.Needed("type"), End(entry.Inside("source"), nodes), End(entry.Inside("target"), nodes));
    }

    private static MappedEnd End(MappingEntry entry, Dictionary<string, int> nodes)
    {
        entry.Only("column", "nodes");
        string name = entry.Needed("nodes");
        return nodes.TryGetValue(name, out int number) ? new MappedEnd(entry.Needed("column"), number)
            : throw entry.Wrong("nodes", $"No nodes are named '{name}': those that are mapped are {string.Join(", ", nodes.Keys)}");
    }

    private static MappedSource Source(MappingEntry entry)
    {
        (string? table, string? file) = (entry.Text("table"), entry.Text("file"));
        return (table is null) == (file is null)
            ? throw entry.Wrong("", "It needs a \"table\" or a \"file\", and not both")
            : new MappedSource(entry.Place, table, file, entry.Properties("properties"));
    }
}
