using System.Reflection;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>
/// Calls a member on every receiver: with the right values, with one of them replaced by each hostile one, and with the last of all.
/// </summary>
internal static class MemberCalls
{
    /// <summary>The calls out of which something came that neither the documentation names nor every member may throw.</summary>
    public static IEnumerable<string> Unexpected(MethodBase member, Type type)
    {
        MethodBase open = member.Module.ResolveMethod(member.MetadataToken)!;
        IReadOnlyList<Type> documented = DocumentedExceptions.Of(PublicSurface.Documented(open));
        string name = DocumentationId.Of(PublicSurface.Documented(open)) + (PublicSurface.IsSetter(open) ? " (set)" : "");
        HashSet<string> told = [];
        foreach (Sample receiver in member.IsStatic || member is ConstructorInfo ? [Sample.Null] : Receivers.Of(type))
        {
            // What is wrong with the receiver itself shows with the right arguments.
            foreach (Sample[] arguments in Arguments(member.GetParameters()).Take(receiver.Trait == Trait.None ? int.MaxValue : 1))
            {
                if (Complaint(member, receiver, arguments, documented) is { } thrown && told.Add(thrown.GetType().Name + Top(thrown)))
                    yield return $"{name} on {receiver.Name} with ({string.Join(", ", arguments.Select(a => Short(a.Name)))}): "
                        + $"{thrown.GetType().Name}: {Short(thrown.Message.ReplaceLineEndings(" "))} {Top(thrown)}";
            }
        }
    }

    private static Exception? Complaint(MethodBase member, Sample receiver, Sample[] samples, IReadOnlyList<Type> documented)
    {
        object? target = receiver.Make();
        if (target is not null && PublicSurface.IsSetter(member.Module.ResolveMethod(member.MetadataToken)!))
            target = target.GetType().GetMethod("<Clone>$")?.Invoke(target, []) ?? target;
        object?[] arguments = [.. samples.Select(sample => sample.Make())];
        object?[] given = [.. arguments];
        Exception? thrown = GuardedCall.Run(member, target, arguments);
        if (target is Graph or Transaction)
            ((IDisposable)target).Dispose();
        Trait traits = samples.Aggregate(receiver.Trait, (all, sample) => all | sample.Trait);
        return thrown is null || documented.Any(type => type.IsInstanceOfType(thrown))
            || CommonExceptions.Allow(thrown, member.GetParameters(), given, traits) ? null : thrown;
    }

    private static IEnumerable<Sample[]> Arguments(ParameterInfo[] parameters)
    {
        IReadOnlyList<Sample>[] values = [.. parameters.Select(HostileValues.For)];
        Sample[] right = [.. values.Select(v => v.Count > 0 ? v[0] : Sample.Null)];
        yield return right;
        for (int i = 0; i < values.Length; i++)
        {
            foreach (Sample value in values[i].Skip(1))
                yield return [.. right[..i], value, .. right[(i + 1)..]];
        }

        if (parameters.Length > 1)
            yield return [.. values.Select(v => v.Count > 0 ? v[^1] : Sample.Null)];
    }

    private static string Top(Exception thrown) =>
        $"[{string.Join(" < ", (thrown.StackTrace ?? "").Split('\n').Take(3).Select(line => line.Trim().Split('(')[0]))}]";

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
