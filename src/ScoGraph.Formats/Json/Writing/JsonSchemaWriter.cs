using ScoGraph.Formats.Elements;
using ScoGraph.Model.Schema;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>Writes constraints, indexes and rules, one a line in the layout that has lines.</summary>
internal static class JsonSchemaWriter
{
    /// <summary>The list of all declarations.</summary>
    public static void Write(JsonText text, GraphCatalog catalog)
    {
        text.Raw("["u8);
        for (int i = 0; i < catalog.All.Length; i++)
        {
            if (i > 0)
                text.Raw(","u8);
            text.Line("  "u8);
            Write(text, catalog.All[i]);
        }

        text.Line();
        text.Raw("]"u8);
    }

    /// <summary>One declaration.</summary>
    public static void Write(JsonText text, GraphDeclaration declaration)
    {
        text.Raw("{"u8);
        text.Name(JsonNames.Name);
        text.Text(declaration.Name);
        Member(text, JsonNames.Kind);
        text.String(DeclarationKinds.Of(declaration));
        Member(text, declaration.Target.IsRelationships ? JsonNames.Type : JsonNames.Label);
        Names(text, declaration.Target.Names);
        if (declaration is ValidityRule rule)
        {
            Bound(text, JsonNames.From, rule.FromKey);
            Bound(text, JsonNames.To, rule.ToKey);
        }
        else
        {
            List(text, JsonNames.Properties, declaration.Properties);
        }

        if (declaration is GraphConstraint { Kind: ConstraintKind.Type } constraint)
            List(text, JsonNames.Types, PropertyTypeNames.Of(constraint.Types));
        text.Raw("}"u8);
    }

    private static void Names(JsonText text, IReadOnlyList<string> names)
    {
        if (names.Count == 1)
            text.Text(names[0]);
        else
            List(text, names);
    }

    private static void Bound(JsonText text, string name, string? key)
    {
        if (key is null)
            return;
        Member(text, name);
        text.Text(key);
    }

    private static void List(JsonText text, string name, IEnumerable<string> texts)
    {
        Member(text, name);
        List(text, texts);
    }

    private static void List(JsonText text, IEnumerable<string> texts)
    {
        text.Raw("["u8);
        bool first = true;
        foreach (string one in texts)
        {
            if (!first)
                text.Comma();
            first = false;
            text.Text(one);
        }

        text.Raw("]"u8);
    }

    private static void Member(JsonText text, string name)
    {
        text.Comma();
        text.Name(name);
    }
}
