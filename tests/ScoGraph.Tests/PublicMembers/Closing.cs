using System.Reflection;
using QuikGraph;
using ScoGraph.Knowledge;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>Generic types and methods with arguments, each by a few choices of them.</summary>
internal static class Closing
{
    private static readonly Type[] Single =
        [typeof(long), typeof(OneName), typeof(List<int>), typeof(Country), typeof(Entity)];

    private static readonly Type[][] Pairs = [[typeof(string), typeof(Edge<string>)], [typeof(Country), typeof(Organization)]];

    public static IEnumerable<MethodBase> Methods(MethodBase member)
    {
        if (member is not MethodInfo { IsGenericMethodDefinition: true } method)
            return [member];
        return Choices(method.GetGenericArguments().Length)
            .Select(choice => Try(() => method.MakeGenericMethod(choice))).OfType<MethodBase>();
    }

    public static IEnumerable<Type> Types(Type type) => !type.IsGenericTypeDefinition ? [type]
        : Choices(type.GetGenericArguments().Length).Select(choice => Try(() => type.MakeGenericType(choice))).OfType<Type>();

    private static IEnumerable<Type[]> Choices(int count) => count == 1 ? Single.Select(type => new[] { type }) : Pairs;

    private static T? Try<T>(Func<T> close)
        where T : class
    {
        try
        {
            return close();
        }
        catch (ArgumentException)
        {
            // The constraints say no.
            return null;
        }
    }

    /// <summary>A record that rows are mapped to.</summary>
    public sealed record OneName(string Name);
}
