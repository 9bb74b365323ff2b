using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Tests.Temporal;

/// <summary>A generated value; its text is what a failing property shows.</summary>
public abstract class Sample
{
    private protected Sample(Value value) => Value = value;

    internal Value Value { get; }

    public override string ToString() => TemporalText.Print(Value);
}

public sealed class DateSample : Sample
{
    internal DateSample(Value value)
        : base(value)
    {
    }
}

public sealed class LocalDateTimeSample : Sample
{
    internal LocalDateTimeSample(Value value)
        : base(value)
    {
    }
}

public sealed class DateTimeSample : Sample
{
    internal DateTimeSample(Value value)
        : base(value)
    {
    }
}

public sealed class InstantSample : Sample
{
    internal InstantSample(Value value)
        : base(value)
    {
    }
}

public sealed class DurationSample : Sample
{
    internal DurationSample(Value value)
        : base(value)
    {
    }
}
