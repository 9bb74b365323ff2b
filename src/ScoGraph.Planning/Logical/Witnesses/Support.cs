using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Planning.Logical.Witnesses;

/// <summary>
/// What a row rests on, as something to be read off its columns: why-provenance (Green, Karvounarakis and Tannen, PODS 2007; Cheney,
/// Chiticariu and Tan, 2009) that a plan carries along, as Perm (Glavic and Alonso, ICDE 2009) does for SQL. Most of it is variables that
/// stand in the row anyway; what stands for several rows is a query that finds them when it is asked for.
/// </summary>
internal abstract record Support
{
    /// <summary>Nothing of the graph.</summary>
    public static readonly Support None = new JointSupport([]);

    /// <summary>The variables of a row that are read to know its support.</summary>
    public abstract IEnumerable<Variable> Reads { get; }

    /// <summary>All of the parts together.</summary>
    public static Support Of(IReadOnlyList<Support> parts) => parts.Count == 1 ? parts[0] : new JointSupport([.. parts]);
}

/// <summary>The elements in the values of variables: nodes, relationships, paths, and lists of these.</summary>
internal sealed record ElementSupport(ImmutableArray<Variable> Holders) : Support
{
    public override IEnumerable<Variable> Reads => Holders;
}

/// <summary>All of several.</summary>
internal sealed record JointSupport(ImmutableArray<Support> Parts) : Support
{
    public override IEnumerable<Variable> Reads => Parts.SelectMany(part => part.Reads);
}

/// <summary>That of the part of a union that the row comes from.</summary>
/// <param name="Part">Holds the number of the part.</param>
/// <param name="Parts">What rows of each part rest on.</param>
internal sealed record UnionSupport(Variable Part, ImmutableArray<Support> Parts) : Support
{
    public override IEnumerable<Variable> Reads => Parts.SelectMany(part => part.Reads).Prepend(Part);
}

/// <summary>That of an inner row where there is one; else that nothing was found.</summary>
/// <param name="Found">Null where nothing was found.</param>
/// <param name="Inner">What inner rows rest on.</param>
/// <param name="Sought">What was looked for.</param>
internal sealed record OptionalSupport(Variable Found, Support Inner, Sought Sought) : Support
{
    public override IEnumerable<Variable> Reads => Inner.Reads.Concat(Sought.From).Prepend(Found);
}

/// <summary>That of the rows which another query finds, once it is asked for.</summary>
/// <param name="Witnesses">The query.</param>
/// <param name="Count">How the rows count.</param>
internal sealed record GroupSupport(WitnessQuery Witnesses, WitnessCount Count) : Support
{
    public override IEnumerable<Variable> Reads => Witnesses.Reads;
}

/// <summary>What a procedure says that its rows rest on.</summary>
/// <param name="Call">The call.</param>
/// <param name="Arguments">Hold what it was called with.</param>
internal sealed record ProcedureSupport(BoundCallProcedure Call, ImmutableArray<Variable> Arguments) : Support
{
    public override IEnumerable<Variable> Reads => Arguments;
}

/// <summary>That nothing was found.</summary>
internal sealed record AbsentSupport(Sought Sought) : Support
{
    public override IEnumerable<Variable> Reads => Sought.From;
}

/// <summary>What cannot be told of the row.</summary>
/// <param name="Reason">Why, as the end of a sentence that begins with what stands at the place.</param>
/// <param name="Place">Where in the text; none where no place says more.</param>
internal sealed record UnknownSupport(string Reason, SourceSpan Place) : Support
{
    public override IEnumerable<Variable> Reads => [];
}
