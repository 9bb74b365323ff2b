using ScoGraph.Execution.Operators.Columns.Computed;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>
/// What was computed for nodes, as long as the graph stays as it is, and as long as nodes that were asked for come again often enough.
/// </summary>
internal sealed class RememberedValues
{
    /// <summary>For fewer nothing is kept: a short question asks for a few.</summary>
    private const int Few = 512;

    /// <summary>After so many it is looked whether enough of them come again.</summary>
    private const int Many = 4096;

    /// <summary>So many of those that are asked for, or more, must be known: one in so many.</summary>
    private const int LeastKnown = 8;

    private readonly HeldMemory _held = new();
    private ComputedValues _values = new();
    private int _version = -1;
    private long _asked;
    private long _known;
    private long _next = Many;
    private bool _isInVain;

    public bool TryGet(Frame frame, int node, out Value value)
    {
        if (frame.Version != _version)
            Begin(frame);
        value = default;
        if (_isInVain || ++_asked <= Few)
            return false;
        bool isKnown = _values.TryGet(node, out value);
        _known += isKnown ? 1 : 0;
        return isKnown;
    }

    public void Set(Frame frame, int node, in Value value)
    {
        if (_isInVain || _asked <= Few)
            return;
        _values.Set(node, value);
        _held.Grow(frame, _values.Bytes);
        if (_asked < _next)
            return;
        _next = 2 * _asked;
        _isInVain = _known * LeastKnown < _asked;
        if (_isInVain)
            Forget(frame);
    }

    private void Begin(Frame frame)
    {
        Forget(frame);
        (_version, _isInVain, _asked, _known, _next) = (frame.Version, false, 0, 0, Many);
    }

    private void Forget(Frame frame)
    {
        _values = new ComputedValues();
        _held.Release(frame);
    }
}
