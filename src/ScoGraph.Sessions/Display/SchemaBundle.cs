using System.Globalization;
using System.Text;

namespace ScoGraph.Sessions.Display;

/// <summary>What a graph holds: labels, types and properties with their counts.</summary>
internal static class SchemaBundle
{
    public static MimeBundle Of(GraphSchema schema)
    {
        string caption = string.Create(CultureInfo.InvariantCulture, $"{schema.Nodes:N0} nodes, {schema.Relationships:N0} relationships");
        HtmlTableBuilder table = new(["kind", "name", "count"], [false, false, true]);
        StringBuilder text = new(caption);
        foreach ((string kind, IReadOnlyList<NameCount> names) in Sections(schema))
        {
            foreach (NameCount name in names)
            {
                string count = name.Count.ToString("N0", CultureInfo.InvariantCulture);
                table.Add([kind, name.Name, count]);
                text.Append($"\n{kind} {name.Name}: {count}");
            }
        }

        foreach (GraphDeclaration declaration in schema.Declarations)
        {
            string what = declaration.ToString()!;
            table.Add([declaration switch { GraphConstraint => "constraint", GraphIndex => "index", _ => "rule" }, what, ""]);
            text.Append($"\n{what}");
        }

        return new MimeBundle(text.ToString()).With(MimeBundle.Html, table.Close(caption));
    }

    private static IEnumerable<(string Kind, IReadOnlyList<NameCount> Names)> Sections(GraphSchema schema) =>
    [
        ("label", schema.Labels), ("relationship type", schema.RelationshipTypes),
        ("node property", schema.NodeProperties), ("relationship property", schema.RelationshipProperties),
    ];
}
