using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Json.Trees;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.NodeLink;

/// <summary>Members of objects as attributes, and values as ids.</summary>
internal sealed class JsonAttributes(WholeJson json)
{
    /// <summary>The members but those that are left out, and the entries of an inner object as members of their own.</summary>
    /// <exception cref="GraphFormatException">Two members come to one name.</exception>
    public AttributeMap Read(JsonTree element, string[] leftOut, string? inner = null)
    {
        AttributeMap attributes = new();
        foreach (JsonMember member in element.Members)
        {
            if (leftOut.Contains(member.Name))
                continue;
            if (member.Name == inner && member.Value.IsObject)
            {
                foreach (JsonMember entry in member.Value.Members)
                    Add(attributes, entry);
            }
            else
            {
                Add(attributes, member);
            }
        }

        return attributes;
    }

    /// <summary>An id: a text, an integer, or any other value by its text, as networkx has pairs.</summary>
    public (ElementId Id, Value Kept) ReadId(JsonTree tree)
    {
        Value value = JsonTreeValues.Read(json, tree);
        return value.Kind switch
        {
            ValueKind.String => (new ElementId(value.AsString(), 0), value),
            ValueKind.Integer => (new ElementId(null, value.AsInteger()), value),
            ValueKind.Float or ValueKind.Boolean or ValueKind.List => (new ElementId(LiteralText.Write(value), 0), value),
            _ => throw json.Expected("an id (a text, a number or a list)", tree),
        };
    }

    private void Add(AttributeMap attributes, JsonMember member)
    {
        if (!attributes.TryAdd(member.Name, JsonTreeValues.Read(json, member.Value), out string? taken))
            throw json.Fail(member.Value.Offset, FormatErrors.RepeatedProperty(taken));
    }
}
