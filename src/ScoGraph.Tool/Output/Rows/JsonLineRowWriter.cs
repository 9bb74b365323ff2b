using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>An object keyed by column on each line.</summary>
internal sealed class JsonLineRowWriter : IRowWriter
{
    public void Begin(IReadOnlyList<string> columns, StringBuilder text)
    {
    }

    public void Append(Row row, StringBuilder text) => text.Append(row.ToJson()).Append('\n');

    public void End(RowTotal total, StringBuilder text)
    {
    }
}
