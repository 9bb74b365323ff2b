using System.Runtime.CompilerServices;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <content>The rows of other threads that work for the same run, which only reads then.</content>
internal sealed partial class Frame
{
    /// <summary>A row for a thread that helps the one of another row, with all that this one has by now.</summary>
    public Frame(Frame main)
    {
        (_run, _layout) = (main._run, main._layout);
        _once = main._once.Length == 0 ? [] : new object?[main._once.Length];
        _shared = main._shared;
        _firstParameter = main._firstParameter;
        Threads = 1;
        Row = [.. main.Row];
        Graph = main.Graph;
        Version = main.Version;
        _extras = RunExtras.Of(
            main.Meter is { } meter ? new MemoryMeter(meter) : null,
            main.Clock is null ? null : new ProfileClock(new Planning.Running.PlanProfile(), main.Watch.Time));
        Place = main.Place;
    }

    /// <summary>How many threads may work for the run, this one with them.</summary>
    public int Threads { get; }

    /// <summary>From how much work on threads share it.</summary>
    public TimeSpan SharedAfter => _run.SharedAfter;

    /// <summary>What may end the work of this thread beside what ends the run; null for nothing.</summary>
    public IStopCheck? Guard
    {
        get => _extras?.Guard;
        set => (_extras ??= new RunExtras(null, null)).Guard = value;
    }

    /// <summary>Takes what another thread's row knows once it has done its part: what has failed, rows and times.</summary>
    public void Join(Frame helper)
    {
        for (int i = 0; i < _once.Length; i++)
        {
            if (helper._once[i] is StrongBox<int> failures)
                ((StrongBox<int>)(_once[i] ??= new StrongBox<int>())).Value += failures.Value;
        }

        if (Clock is not null && helper.Clock is not null)
            Clock.Profile.Add(helper.Clock.Profile);
    }
}
