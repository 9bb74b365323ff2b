using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>Whether a property is in a list that is the same for the whole scan.</summary>
internal sealed class AmongFilter : IScanFilter
{
    private readonly NameReference _key;
    private readonly Value _list;
    private readonly HashSet<long>? _integers;
    private readonly HashSet<string>? _strings;
    private PropertyColumn? _column;

    /// <param name="key">The property.</param>
    /// <param name="list">The list.</param>
    public AmongFilter(NameReference key, Value list)
    {
        (_key, _list) = (key, list);
        Value[] items = list.AsList().Items.ToArray();
        // What is looked up in a set is an integer or a string: null and other kinds of numbers are compared.
        if (Array.TrueForAll(items, item => item.IsInteger))
            _integers = [.. items.Select(item => item.AsInteger())];
        else if (Array.TrueForAll(items, item => item.IsString))
            _strings = new HashSet<string>(items.Select(item => item.AsString()), StringComparer.Ordinal);
    }

    public void Begin(Frame frame) => _column = frame.NodeColumn(_key);

    public int Narrow(int[] batch, int count, Frame frame)
    {
        if (_column is null)
            return 0;
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            int node = batch[i], at = node & (PropertyColumn.PageSize - 1);
            if (_column.Page(node >> PropertyColumn.PageBits) is { } page && page.Has(at) && IsAmong(page, at))
                batch[kept++] = node;
        }

        return kept;
    }

    private bool IsAmong(ColumnPage page, int at) => (page, _integers, _strings) switch
    {
        ({ Integers: { } integers }, { } sought, _) => sought.Contains(integers[at]),
        ({ Strings: { } strings }, _, { } sought) => sought.Contains(strings[at]!),
        _ => Lists.Contains(page.Get(at), _list) == true,
    };
}
