using ScoGraph.Binding.Bound;

namespace ScoGraph.Execution.Rows;

/// <summary>Where a plan's variables, names and parameters are kept in a run. Grows while the plan is mapped, then is only read.</summary>
internal sealed class PlanLayout
{
    private readonly Dictionary<Variable, int> _slots = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _parameters = [];

    public PlanNames Names { get; } = new();

    public int SlotCount => _slots.Count;

    public IReadOnlyList<string> Parameters => _parameters;

    /// <summary>How many things a run makes on first use.</summary>
    public int OnceCount { get; private set; }

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
        if (!_numbers.TryGetValue(name, out int at))
        {
            _numbers[name] = at = _parameters.Count;
            _parameters.Add(name);
        }

        return at;
    }

    /// <summary>A number for something that a run makes on first use.</summary>
    public int Once() => OnceCount++;
}
