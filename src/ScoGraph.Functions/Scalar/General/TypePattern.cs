using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary>A set of values, as a type behind <c>::</c> names it.</summary>
internal abstract record TypePattern
{
    public abstract bool Contains(in Value value);
}

/// <summary>The values of some kinds; null is one of them.</summary>
internal sealed record KindPattern(ValueTypes Kinds) : TypePattern
{
    public override bool Contains(in Value value) => (value.Kind.ToTypes() & Kinds) != 0;
}

/// <summary>Lists whose items all fit.</summary>
internal sealed record ListPattern(TypePattern Items, bool Nullable) : TypePattern
{
    public override bool Contains(in Value value)
    {
        if (value.IsNull)
            return Nullable;
        if (value.Kind != ValueKind.List)
            return false;
        foreach (Value item in value.AsList().Items)
        {
            if (!Items.Contains(item))
                return false;
        }

        return true;
    }
}

/// <summary>What any of several patterns contains.</summary>
internal sealed record UnionPattern(IReadOnlyList<TypePattern> Members) : TypePattern
{
    public override bool Contains(in Value value)
    {
        foreach (TypePattern member in Members)
        {
            if (member.Contains(value))
                return true;
        }

        return false;
    }
}
