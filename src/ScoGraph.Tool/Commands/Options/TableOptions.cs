using System.CommandLine;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--id, --label, --source, --target and --type-column: what the columns of plain tables mean.</summary>
internal sealed class TableOptions
{
    private readonly Option<string?> _id = Column("--id", "ids of nodes");
    private readonly Option<string?> _label = Column("--label", "labels of nodes; without it the file's name is the label");
    private readonly Option<string?> _source = Column("--source", "nodes at which relationships start");
    private readonly Option<string?> _target = Column("--target", "nodes at which relationships end");
    private readonly Option<string?> _type = Column("--type-column", "types of relationships; without it one called type, or the file's name");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_id, _label, _source, _target, _type])
            command.Add(option);
    }

    public TableColumns Read(ParseResult parsed) => new()
    {
        Id = parsed.GetValue(_id),
        Label = parsed.GetValue(_label),
        Source = parsed.GetValue(_source),
        Target = parsed.GetValue(_target),
        Type = parsed.GetValue(_type),
    };

    private static Option<string?> Column(string name, string holds) =>
        new(name) { Description = $"The column of a plain table that holds the {holds}.", HelpName = "COLUMN" };
}
