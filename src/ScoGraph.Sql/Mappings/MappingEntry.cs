using System.Collections.Immutable;
using System.Text.Json;

namespace ScoGraph.Sql.Mappings;

/// <summary>An object of a mapping, with its place for errors.</summary>
/// <param name="path">The file.</param>
/// <param name="place">Where it stands; empty for the whole.</param>
/// <param name="element">What stands there.</param>
internal sealed class MappingEntry(string path, string place, JsonElement element)
{
    public string Place => place;

    /// <summary>The error of something in it.</summary>
    public GraphMappingException Wrong(string name, string message) => new(path, Inner(name), message);

    /// <summary>Refuses names that mean nothing here.</summary>
    public void Only(params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Wrong("", "An object is needed here");
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
                throw Wrong(property.Name, $"This name means nothing here; those that do are {string.Join(", ", known)}");
        }
    }

    /// <summary>A text; null where there is none.</summary>
    public string? Text(string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
            return null;
        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text : throw Wrong(name, "A text that is not empty is needed here");
    }

    public string Needed(string name) => Text(name) ?? throw Wrong(name, "It is missing");

    /// <summary>Texts; none where there are none.</summary>
    public IEnumerable<string> Texts(string name) => !element.TryGetProperty(name, out JsonElement value) ? []
        : value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : throw Wrong(name, "A list of texts is needed here");

    /// <summary>An object in it.</summary>
    public MappingEntry Inside(string name) => element.TryGetProperty(name, out JsonElement value)
        ? new MappingEntry(path, Inner(name), value) : throw Wrong(name, "It is missing");

    /// <summary>The objects of a list.</summary>
    public IEnumerable<MappingEntry> Items(string name, bool isNeeded)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
            return isNeeded ? throw Wrong(name, "It is missing") : [];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, i) => new MappingEntry(path, $"{Inner(name)}[{i}]", item))]
            : throw Wrong(name, "A list is needed here");
    }

    /// <summary>Properties: an object of columns by key, or a list of columns; null where there is neither.</summary>
    public ImmutableArray<MappedProperty>? Properties(string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            return [.. Texts(name).Select(column => new MappedProperty(column, column))];
        if (value.ValueKind != JsonValueKind.Object)
            throw Wrong(name, "A list of columns is needed here, or an object with a column for each property");
        MappingEntry columns = Inside(name);
        return [.. value.EnumerateObject().Select(property => new MappedProperty(property.Name, columns.Needed(property.Name)))];
    }

    private string Inner(string name) => name.Length == 0 ? place : place.Length == 0 ? name : $"{place}.{name}";
}
