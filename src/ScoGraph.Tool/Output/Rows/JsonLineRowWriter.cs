using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>An object keyed by column on each line.</summary>
internal sealed class JsonLineRowWriter : IRowWriter
{
    /// <summary>Whether what a row rests on stands beside its columns.</summary>
    public bool Why { get; init; }

    public void Begin(IReadOnlyList<string> columns, StringBuilder text)
    {
    }

    public void Append(Row row, StringBuilder text) => text.Append(ResultJson.WriteRow(row, Why)).Append('\n');

    public void End(RowTotal total, StringBuilder text)
    {
    }
}
