using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Execution.Rows;

/// <summary>Where a plan's variables, names and parameters are kept in a run. Grows while the plan is mapped, then is only read.</summary>
/// <param name="text">The query.</param>
internal sealed class PlanLayout(string text)
{
    private readonly Dictionary<Variable, int> _slots = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _parameters = [];
    private readonly Dictionary<FailureMark, int> _marks = [];

    /// <summary>
    /// Expressions above one another from which on a run takes a stack of its own: a small thread's stack bears twice as many.
    /// </summary>
    private const int Tall = 64;

    /// <summary>Whether an expression is so tall that evaluating it needs more stack than a caller's thread may have.</summary>
    public bool IsTall { get; private set; }

    /// <summary>The text of the query, for the places of errors.</summary>
    public string Text => text;

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

    /// <summary>
    /// The number, among those of <see cref="Once"/>, under which a run counts how often a condition that is tested early has failed.
    /// </summary>
    public int Mark(FailureMark mark)
    {
        if (!_marks.TryGetValue(mark, out int number))
            _marks[mark] = number = Once();
        return number;
    }

    /// <summary>A number for something that a run makes on first use.</summary>
    public int Once() => OnceCount++;

    /// <summary>How many things the threads of a run share.</summary>
    public int SharedCount { get; private set; }

    /// <summary>A number for something that the threads of a run share.</summary>
    public int Shared() => SharedCount++;

    /// <summary>Notes how many expressions stand above one another.</summary>
    public void NoteHeight(int height) => IsTall |= height > Tall;
}
