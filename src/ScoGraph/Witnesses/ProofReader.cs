using ScoGraph.Binding.Bound;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Witnesses;

/// <summary>Reads what one row rests on off its columns, and asks for what stands behind it.</summary>
internal sealed class ProofReader(EvidenceSource source)
{
    /// <summary>The most rows that are looked at for one row, through all levels of groups within groups.</summary>
    private const int MostRows = 100_000;

    private int _left = MostRows;

    public Proof Read(Value[] row) => Read(source.Columns.Support, source.Columns, row).Minimal();

    private Proof Read(Support support, SupportColumns columns, Value[] row) => AmpleStack.HasRoom ? ReadHere(support, columns, row)
        : AmpleStack.Run(static work => work.Self.ReadHere(work.support, work.columns, work.row), (Self: this, support, columns, row));

    private Proof ReadHere(Support support, SupportColumns columns, Value[] row) => support switch
    {
        ElementSupport elements => new Proof(
            [ElementSet.Of(elements.Holders.Select(holder => columns.Read(row, holder)), source.Snapshot)], 1),
        JointSupport joint => Joint(joint, columns, row),
        UnionSupport union => Read(union.Parts[(int)columns.Read(row, union.Part).AsInteger()], columns, row),
        OptionalSupport optional => columns.Read(row, optional.Found).IsNull
            ? Nothing(optional.Sought, columns, row) : Read(optional.Inner, columns, row),
        AbsentSupport absent => Nothing(absent.Sought, columns, row),
        GroupSupport group => Group(group, columns, row),
        ProcedureSupport procedure => Procedure(procedure, columns, row),
        UnknownSupport unknown => Unknown(Sentence(unknown)),
        _ => throw new InvalidOperationException($"{support.GetType().Name} has no entry in {nameof(ProofReader)}."),
    };

    /// <summary>Parts that count together are each joined with those that do not, and stay beside one another.</summary>
    private Proof Joint(JointSupport joint, SupportColumns columns, Value[] row)
    {
        ILookup<bool, Proof> parts = joint.Parts.Select(part => Read(part, columns, row)).ToLookup(part => part.IsTogether);
        Proof alone = parts[false].Aggregate(Proof.None, (all, part) => all.And(part, source.MostWitnesses));
        Proof? together = null;
        foreach (Proof part in parts[true])
        {
            Proof joined = alone.And(part, source.MostWitnesses);
            together = together?.Beside(joined, source.MostWitnesses, together: true) ?? joined;
        }

        return together ?? alone;
    }

    private Proof Group(GroupSupport group, SupportColumns columns, Value[] row)
    {
        if (!source.IsRepeatable)
            return Unknown("The query uses chance, a clock, a file or a procedure, so the rows behind a row cannot be found again.");
        if (!source.IsOfThen)
            return Unknown("The transaction has changed the graph since, so the rows behind a row cannot be found again.");
        if (_left <= 0)
            return Unknown("Groups within groups stand for more rows than are looked at.");
        WitnessQuery witnesses = group.Witnesses;
        (SupportColumns inner, WitnessSink found) = source.Find(witnesses, variable => columns.Read(row, variable));
        _left -= found.Rows.Count + 1;
        bool together = group.Count is WitnessCount.Together or WitnessCount.TogetherOrNone;
        if (found.Total == 0)
        {
            return group.Count is WitnessCount.AlternativesOrNone or WitnessCount.TogetherOrNone ? Nothing(witnesses.Sought, columns, row)
                : Unknown("The rows behind a row were not found again.");
        }

        Proof all = new([], 0) { IsTogether = together };
        foreach (Value[] witness in found.Rows)
            all = all.Beside(Read(inner.Support, inner, witness), source.MostWitnesses, together);
        return found.Total > found.Rows.Count ? all with { IsWhole = false, Total = found.Total } : together ? all : all.Minimal();
    }

    private Proof Procedure(ProcedureSupport support, SupportColumns columns, Value[] row)
    {
        Value[] arguments = [.. support.Arguments.Select(argument => columns.Read(row, argument))];
        if (!support.Call.Arguments.All(Purity.IsRepeatable)
            || support.Call.Procedure.Witnesses(arguments, source.Snapshot) is not { } elements)
            return Unknown(Sentence(new UnknownSupport("does not tell what its rows rest on", support.Call.Span)));
        List<ElementSet> sets = [];
        long total = 0;
        foreach (Value element in elements)
        {
            if (total++ < source.MostWitnesses)
                sets.Add(ElementSet.Of([element], source.Snapshot));
        }

        return total == 0 ? Proof.None : new Proof([.. sets], total) { IsTogether = true, IsWhole = total <= source.MostWitnesses };
    }

    private Proof Nothing(Sought sought, SupportColumns columns, Value[] row)
    {
        Dictionary<string, object> from = new(StringComparer.Ordinal);
        foreach (Variable variable in sought.From)
        {
            Value value = columns.Read(row, variable);
            if (!variable.IsAnonymous && value.Kind is ValueKind.Node or ValueKind.Relationship or ValueKind.Path)
                from[variable.Name] = ClrValues.ToClr(value, source.Snapshot)!;
        }

        return Proof.None with { Absences = [new Absence(source.TextAt(sought.Place), from)] };
    }

    private static Proof Unknown(string reason) => Proof.None with { IsWhole = false, Unknowns = [reason] };

    private string Sentence(UnknownSupport unknown)
    {
        string text = source.TextAt(unknown.Place);
        string sentence = text.Length == 0 ? unknown.Reason : $"{text} {unknown.Reason}";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }
}
