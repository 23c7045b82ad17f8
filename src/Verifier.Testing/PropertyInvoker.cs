using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Verifier.Testing;

/// <summary>Runs the body of a property: where xunit would call the method once, FsCheck calls it with every drawn case.</summary>
/// <remarks>xunit compares the number of arguments with the number of parameters, hence the array of placeholders.</remarks>
internal sealed class PropertyInvoker(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource)
    : XunitTestInvoker(
        test,
        messageBus,
        testClass,
        constructorArguments,
        testMethod,
        new object[testMethod.GetParameters().Length],
        beforeAfterAttributes,
        aggregator,
        cancellationTokenSource)
{
    /// <inheritdoc/>
    protected override object? CallTestMethod(object testClassInstance)
    {
        string? failure = PropertyCheck.Failure(TestMethod, testClassInstance, TestMethod.GetCustomAttribute<PropertyAttribute>()!);
        return failure is null ? null : throw new TestFailedException(failure);
    }
}
