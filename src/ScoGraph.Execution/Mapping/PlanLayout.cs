using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping;

/// <summary>Where a plan's variables, names and parameters are kept in a run. Grows while the plan is mapped, then is only read.</summary>
internal sealed class PlanLayout
{
    private readonly Dictionary<Variable, int> _slots = [];
    private readonly List<string> _parameters = [];

    public PlanNames Names { get; } = new();

    public int SlotCount => _slots.Count;

    public IReadOnlyList<string> Parameters => _parameters;

    public int SubplanCount { get; set; }

    /// <summary>The slot of a variable, its own throughout the plan.</summary>
    public int Slot(Variable variable)
    {
        if (!_slots.TryGetValue(variable, out int slot))
            _slots[variable] = slot = _slots.Count;
        return slot;
    }

    public int[] Slots(IEnumerable<Variable> variables) => [.. variables.Select(Slot)];

    public int Parameter(string name)
    {
        int at = _parameters.IndexOf(name);
        if (at >= 0)
            return at;
        _parameters.Add(name);
        return _parameters.Count - 1;
    }
}
