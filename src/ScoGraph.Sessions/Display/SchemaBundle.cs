using System.Globalization;
using System.Text;
using ScoGraph.Drawing;

namespace ScoGraph.Sessions.Display;

/// <summary>What a graph holds: labels and the types between them as a picture, and all names with their counts.</summary>
internal static class SchemaBundle
{
    public static MimeBundle Of(QuerySource source, CancellationToken cancellationToken)
    {
        GraphSchema schema = source.Schema();
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

        MimeBundle bundle = new(text.ToString()) { IsWholeAsText = true };
        return GraphPicture.Schema(source.ReadState(), new DrawingOptions(), cancellationToken) is var (svg, html)
            ? bundle.With(MimeBundle.Svg, svg).With(MimeBundle.Html, html + table.Close(caption))
            : bundle.With(MimeBundle.Html, table.Close(caption));
    }

    private static IEnumerable<(string Kind, IReadOnlyList<NameCount> Names)> Sections(GraphSchema schema) =>
    [
        ("label", schema.Labels), ("relationship type", schema.RelationshipTypes),
        ("node property", schema.NodeProperties), ("relationship property", schema.RelationshipProperties),
    ];
}
