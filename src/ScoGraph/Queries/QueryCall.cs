using ScoGraph.Model.Running;
using ScoGraph.Results;

namespace ScoGraph.Queries;

/// <summary>A query that was asked, from then on: the options that hold for it, and its clock, which runs.</summary>
/// <param name="Request">What the caller asks.</param>
/// <param name="Options">The caller's options within the graph's.</param>
/// <param name="Watch">What may end it.</param>
internal readonly record struct QueryCall(QueryRequest Request, QueryOptions Options, QueryWatch Watch)
{
    public string Text => Request.Text;

    public RowAllowance? Rows => Request.Rows;
}
