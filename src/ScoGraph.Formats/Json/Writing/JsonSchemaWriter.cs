using ScoGraph.Formats.Elements;
using ScoGraph.Model.Schema;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>Writes constraints and indexes, one a line in the layout that has lines.</summary>
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
        text.Text(declaration.Target.Name);
        List(text, JsonNames.Properties, declaration.Properties);
        if (declaration is GraphConstraint { Kind: ConstraintKind.Type } constraint)
            List(text, JsonNames.Types, PropertyTypeNames.Of(constraint.Types));
        text.Raw("}"u8);
    }

    private static void List(JsonText text, string name, IEnumerable<string> texts)
    {
        Member(text, name);
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
