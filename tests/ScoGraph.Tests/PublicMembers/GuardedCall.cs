using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>Calls a member on a thread of its own, reads what it gives, and waits for a bounded time.</summary>
internal static class GuardedCall
{
    private const int StackSize = 1 << 20;
    private const int MostItems = 50;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly MethodInfo ReadOfAsync =
        typeof(GuardedCall).GetMethod(nameof(ReadAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>What came out; null where the call returned. A call that does not end gives a <see cref="TimeoutException"/>.</summary>
    public static Exception? Run(MethodBase member, object? receiver, object?[] arguments)
    {
        Exception? thrown = null;
        Thread thread = new(() => thrown = Catch(member, receiver, arguments), StackSize) { IsBackground = true };
        thread.Start();
        return thread.Join(Patience) ? thrown : new TimeoutException($"The call did not end within {Patience}.");
    }

    private static Exception? Catch(MethodBase member, object? receiver, object?[] arguments)
    {
        try
        {
            Read(Invoke(member, receiver, arguments));
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static object? Invoke(MethodBase member, object? receiver, object?[] arguments)
    {
        if (member is MethodInfo method && method.GetParameters().Any(p => p.ParameterType.IsByRefLike))
            return WithSpans(method, receiver, arguments);
        return member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(receiver, arguments);
    }

    /// <summary>Reflection hands no spans over; a compiled expression makes them of arrays.</summary>
    private static object? WithSpans(MethodInfo method, object? receiver, object?[] arguments)
    {
        IEnumerable<Expression> given = method.GetParameters().Select((parameter, i) => parameter.ParameterType.IsByRefLike
            ? Expression.Convert(Expression.Constant(arguments[i]), parameter.ParameterType, ToSpan(parameter.ParameterType))
            : (Expression)Expression.Constant(arguments[i], parameter.ParameterType));
        Expression call = Expression.Call(receiver is null ? null : Expression.Constant(receiver, method.DeclaringType!), method, given);
        Expression<Func<object?>> whole = Expression.Lambda<Func<object?>>(
            method.ReturnType == typeof(void) ? Expression.Block(call, Expression.Constant(null))
                : Expression.Convert(call, typeof(object)));
        return whole.Compile()();
    }

    private static MethodInfo ToSpan(Type span) => span.GetMethod("op_Implicit", [span.GetGenericArguments()[0].MakeArrayType()])!;

    /// <summary>What is streamed comes only when it is asked for, and what a task gives when it ends.</summary>
    private static void Read(object? result)
    {
        if (result is Task task)
        {
            task.GetAwaiter().GetResult();
            Read(task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task));
            return;
        }

        if (Element(result) is { } element)
            ((Task)ReadOfAsync.MakeGenericMethod(element).Invoke(null, [result])!).GetAwaiter().GetResult();
        else if (result is IEnumerable items and not string)
            _ = items.Cast<object?>().Take(MostItems).Count();
        (result as IDisposable)?.Dispose();
    }

    private static Type? Element(object? stream) => stream?.GetType().GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))?.GetGenericArguments()[0];

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> stream)
    {
        int count = 0;
        using CancellationTokenSource stop = new(MostTime);
        try
        {
            await foreach (T _ in stream.WithCancellation(stop.Token).ConfigureAwait(false))
            {
                if (++count == MostItems)
                    break;
            }
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == stop.Token && typeof(T) == typeof(GraphCommit))
        {
            // Nobody commits any more; such a stream ends with its graph.
        }
    }
}
