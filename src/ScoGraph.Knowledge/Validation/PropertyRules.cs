using ScoGraph.Formats.Elements;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Model.Citations;
using ScoGraph.Model.Values;

namespace ScoGraph.Knowledge.Validation;

/// <summary>Properties are camelCase, and those that the model reads are of the type that it reads.</summary>
internal static class PropertyRules
{
    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.Ordinal)
    {
        [KnowledgeNames.Abbreviation] = ValueKind.String,
        [KnowledgeNames.Aliases] = ValueKind.List,
        [KnowledgeNames.Section] = ValueKind.String,
        [KnowledgeNames.Text] = ValueKind.String,
        [KnowledgeNames.Paragraph] = ValueKind.Integer,
        [KnowledgeNames.ParagraphCount] = ValueKind.Integer,
        [KnowledgeNames.Nested] = ValueKind.Boolean,
        ["founded"] = ValueKind.Integer,
        ["holders"] = ValueKind.Integer,
        ["number"] = ValueKind.Integer,
        ["kind"] = ValueKind.String,
        ["from"] = ValueKind.Integer,
        ["to"] = ValueKind.Integer,
        ["position"] = ValueKind.String,
        ["unit"] = ValueKind.String,
        ["former"] = ValueKind.Boolean,
    };

    public static void Check(ReadOnlySpan<PropertyElement> properties, Action<string> report)
    {
        foreach (PropertyElement property in properties)
        {
            if (!NameStyle.IsCamel(ProvenanceNames.Subject(property.Key) ?? property.Key))
                report($"has the property '{property.Key}', which is not in camelCase");
            if (!Kinds.TryGetValue(property.Key, out ValueKind kind))
                continue;
            if (property.Value.Kind != kind)
                report($"has the property '{property.Key}' as {ValueNames.Of(property.Value.Kind)} instead of {ValueNames.Of(kind)}");
            else if (kind == ValueKind.List && property.Value.AsList().Items.ToArray().Any(item => !item.IsString))
                report($"has the property '{property.Key}' with an item that is not a STRING");
        }
    }
}
