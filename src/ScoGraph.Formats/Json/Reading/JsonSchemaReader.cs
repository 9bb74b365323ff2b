using System.Text.Json;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Schema;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>Reads constraints, indexes and rules. The whole list must be in the reader's span.</summary>
internal sealed class JsonSchemaReader(JsonTextReader texts)
{
    private const string Declaration = "A declaration";

    /// <summary>The declarations of the list at whose opening bracket the reader stands; it is left at the closing one.</summary>
    public IReadOnlyList<GraphDeclaration> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw texts.Unexpected(reader, "a list of declarations");
        List<GraphDeclaration> declarations = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Utf8JsonReader start = reader;
            GraphDeclaration declaration = ReadDeclaration(ref reader);
            if (declarations.Exists(other => other.Name == declaration.Name))
                throw texts.Fail(start, FormatErrors.RepeatedDeclaration(declaration.Name));
            declarations.Add(declaration);
        }

        return declarations;
    }

    /// <summary>The declaration at whose opening brace the reader stands; it is left at the closing one.</summary>
    public GraphDeclaration ReadDeclaration(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw texts.Unexpected(reader, "a declaration (an object)");
        Utf8JsonReader start = reader;
        string? name = null, kind = null, from = null, to = null;
        DeclarationTarget? target = null;
        List<string>? properties = null, types = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Utf8JsonReader at = reader;
            string member = texts.Name(ref reader);
            reader.Read();
            switch (member)
            {
                case JsonNames.Name when name is null:
                    name = ReadText(ref reader, "the name (a string)");
                    break;
                case JsonNames.Kind when kind is null:
                    kind = ReadKind(ref reader);
                    break;
                case JsonNames.Label when target is null:
                    target = DeclarationTarget.Nodes(ReadNames(ref reader, "a label (a string)"));
                    break;
                case JsonNames.Type when target is null:
                    target = DeclarationTarget.Relationships(ReadNames(ref reader, "a type (a string)"));
                    break;
                case JsonNames.Properties when properties is null:
                    properties = ReadTexts(ref reader, "a list of properties");
                    break;
                case JsonNames.Types when types is null:
                    types = ReadTexts(ref reader, "a list of types");
                    break;
                case JsonNames.From when from is null:
                    from = ReadText(ref reader, "a property (a string)");
                    break;
                case JsonNames.To when to is null:
                    to = ReadText(ref reader, "a property (a string)");
                    break;
                default:
                    throw WrongMember(at, member);
            }
        }

        bool isRule = kind == DeclarationKinds.Validity;
        string? missing = name is null ? JsonNames.Name : kind is null ? JsonNames.Kind : target is null ? JsonNames.Label
            : isRule ? (from ?? to) is null ? JsonNames.From : null
            : properties is null ? JsonNames.Properties : kind == DeclarationKinds.Type && types is null ? JsonNames.Types : null;
        if (missing is not null)
            throw texts.Fail(start, FormatErrors.MissingMember(Declaration, missing));
        if (isRule ? properties is not null : (from ?? to) is not null)
            throw texts.Fail(start, FormatErrors.BoundsOfRule);
        if (target!.Names.Count > 1 && !DeclarationKinds.MayBeOfSeveral(kind!))
            throw texts.Fail(start, FormatErrors.OneTarget(kind!));
        if (types is not null && kind != DeclarationKinds.Type)
            throw texts.Fail(start, FormatErrors.TypesWithoutConstraint);
        if (isRule)
            return ValidityRule.On(target, from, to).Named(name!);
        return DeclarationKinds.Make(kind!, target!, properties!, ReadTypes(start, types)) is { } made
            ? made(name!) : throw texts.Fail(start, FormatErrors.OneProperty(kind!));
    }

    private GraphFormatException WrongMember(in Utf8JsonReader reader, string member) =>
        texts.Fail(reader, JsonNames.DeclarationMembers.Contains(member)
            ? FormatErrors.RepeatedMember(member) : FormatErrors.UnknownMember(Declaration, member, JsonNames.DeclarationMembers));

    private PropertyTypes ReadTypes(in Utf8JsonReader start, List<string>? names)
    {
        PropertyTypes types = PropertyTypes.None;
        foreach (string name in names ?? [])
        {
            PropertyTypes type = PropertyTypeNames.Find(name);
            if (type == PropertyTypes.None)
                throw texts.Fail(start, FormatErrors.UnknownPropertyType(name, PropertyTypeNames.Names));
            types |= type;
        }

        return types;
    }

    private string ReadKind(ref Utf8JsonReader reader)
    {
        Utf8JsonReader at = reader;
        string kind = ReadText(ref reader, "a kind (a string)");
        return DeclarationKinds.All.Contains(kind) ? kind
            : throw texts.Fail(at, FormatErrors.UnknownDeclarationKind(kind, DeclarationKinds.All));
    }

    private string ReadText(ref Utf8JsonReader reader, string expected)
    {
        Utf8JsonReader at = reader;
        string text = texts.NameOrUtf16(ref reader, expected);
        return text.Length > 0 ? text : throw texts.Fail(at, FormatErrors.Expected(expected, "an empty text"));
    }

    private IReadOnlyList<string> ReadNames(ref Utf8JsonReader reader, string expected) =>
        reader.TokenType == JsonTokenType.StartArray ? ReadTexts(ref reader, expected) : [ReadText(ref reader, expected)];

    private List<string> ReadTexts(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw texts.Unexpected(reader, expected);
        Utf8JsonReader start = reader;
        List<string> list = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Utf8JsonReader at = reader;
            string text = ReadText(ref reader, "a string");
            if (list.Contains(text))
                throw texts.Fail(at, FormatErrors.RepeatedText(text));
            list.Add(text);
        }

        return list.Count > 0 ? list : throw texts.Fail(start, FormatErrors.Expected(expected, "an empty list"));
    }
}
