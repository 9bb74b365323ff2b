using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>A way in which rows are written, one after the other. One object writes one answer.</summary>
internal interface IRowWriter
{
    /// <param name="columns">The names of the columns, of which there are some.</param>
    /// <param name="text">What is to be written is put behind it, here and below.</param>
    void Begin(IReadOnlyList<string> columns, StringBuilder text);

    void Append(Row row, StringBuilder text);

    void End(RowTotal total, StringBuilder text);
}
