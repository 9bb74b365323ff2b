using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>What is known at a point of a plan: the SELECT that makes the rows so far, and what each variable is in it.</summary>
/// <param name="draft">The statement.</param>
/// <param name="around">The scope of the row around an inner plan; null for none.</param>
internal sealed class SqlScope(StatementDraft draft, SqlScope? around = null)
{
    private Dictionary<Variable, SqlBinding> _own = [];
    private List<string> _weights = [];

    public StatementDraft Draft => draft;

    /// <summary>The SELECT.</summary>
    public SqlSelect Select { get; private set; } = new();

    /// <summary>The variables that are bound here.</summary>
    public IEnumerable<Variable> Variables => _own.Keys;

    /// <summary>What a variable is; null where it is nothing that SQL knows.</summary>
    public SqlBinding? Find(Variable variable) => _own.GetValueOrDefault(variable) ?? around?.Find(variable);

    /// <summary>Whether a variable is bound here, not in the row around.</summary>
    public bool Owns(Variable variable) => _own.ContainsKey(variable);

    /// <summary>Whether some variable, here or in the row around, is this.</summary>
    public bool Has(SqlBinding binding) => _own.ContainsValue(binding) || around?.Has(binding) == true;

    public void Bind(Variable variable, SqlBinding binding) => _own[variable] = binding;

    /// <summary>For how many rows each row stands; null for one.</summary>
    public string? Weight => _weights.Count == 0 ? null : string.Join(" * ", _weights);

    /// <summary>Lets each row stand for so many times as many.</summary>
    public void Weigh(string times) => _weights.Add(times);

    /// <summary>Makes the SELECT a source of a new one, in which the rows are as they were and in the same order.</summary>
    public void Wrap()
    {
        SqlSelect inner = Select;
        DerivedSource source = new(draft.Name("q"), inner) { IsLateral = around is not null };
        Wrap wrap = new(source, draft);
        Select = new SqlSelect();
        Select.Add(source);
        _own = _own.ToDictionary(pair => pair.Key, pair => pair.Value.Outside(wrap));
        _weights = [.. _weights.Select(source.Export)];
        foreach (SqlSortKey key in inner.Order)
            Select.OrderBy(wrap.Value(key.Value), key.Descending, draft.Dialect);
        if (!inner.IsBounded)
            inner.Order.Clear();
    }

    /// <summary>Makes the SELECT a source of a new one, whose rows have the variables given and no others, in no order.</summary>
    public void WrapAs(IReadOnlyDictionary<Variable, SqlBinding> variables)
    {
        Select.Order.Clear();
        _weights = [];
        _own = new Dictionary<Variable, SqlBinding>(variables);
        Wrap();
    }
}
