using System.CommandLine;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph schema: labels, types and properties with their counts.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Option<string?> graph = GraphOption.Create();
        ViewOptions views = new();
        Command command = new("schema", "Lists labels, relationship types and properties with their counts.") { graph };
        views.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            ChosenView view = views.Read(parsed);
            using Graph asked = GraphOption.Open(parsed.GetValue(graph), terminal, cancellationToken, readOnly: true);
            QuerySource shown = view.Of(asked);
            ValidOnOption.Warn(shown, terminal.Errors);
            Write(shown.Schema(), terminal.Output);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(GraphSchema schema, TextWriter output)
    {
        output.WriteLine($"{schema.Nodes} nodes, {schema.Relationships} relationships");
        WriteSection("Labels", schema.Labels, output);
        WriteSection("Relationship types", schema.RelationshipTypes, output);
        WriteSection("Node properties", schema.NodeProperties, output);
        WriteSection("Relationship properties", schema.RelationshipProperties, output);
        if (schema.Declarations.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine("Constraints, indexes and rules");
        foreach (GraphDeclaration declaration in schema.Declarations)
            output.WriteLine($"  {declaration}");
    }

    private static void WriteSection(string title, IReadOnlyList<NameCount> counts, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(title);
        int width = counts.Select(c => c.Name.Length).DefaultIfEmpty(0).Max();
        foreach (NameCount count in counts)
            output.WriteLine($"  {count.Name.PadRight(width)}  {count.Count,6}");
    }
}
